package city.wufei.platform.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletResponse;

class SpreadsheetDownloadTest {
    private static final TableDefinition<String> NAMES =
            new TableDefinition<>("names", List.of(Column.text("name", name -> name)));
    private static final Provenance PROVENANCE =
            new Provenance("Kaizhou", null, List.of(), Instant.parse("2026-03-01T00:00:00Z"), "admin", "draft");

    private final StaticMessageSource messages = new StaticMessageSource();
    private final SpreadsheetDownload download = new SpreadsheetDownload(new SpreadsheetExport(messages));

    SpreadsheetDownloadTest() {
        messages.setUseCodeAsDefaultMessage(true);
        messages.addMessage("table.names", Locale.ROOT, "名 单*");
    }

    @Test
    void namesFileInUtf8AndPlainly() throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        download.send(NAMES, PROVENANCE, List.of("甲", "乙")::forEach, Locale.ROOT, response);

        assertThat(response.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"names.xlsx\"; "
                        + "filename*=UTF-8''%E5%90%8D%20%E5%8D%95%2A-Kaizhou-2026-03-01.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(response.getContentAsByteArray()))) {
            assertThat(workbook.getSheetAt(0).getRow(2).getCell(0).getStringCellValue())
                    .isEqualTo("乙");
        }
    }

    @Test
    void leavesResponseAsItWasWhenRowsFail() {
        MockHttpServletResponse response = new MockHttpServletResponse();
        assertThatThrownBy(() -> download.send(
                        NAMES,
                        PROVENANCE,
                        row -> {
                            row.accept("甲");
                            throw new IllegalStateException("the query broke");
                        },
                        Locale.ROOT,
                        response))
                .hasMessage("the query broke");
        assertThat(response.getHeaderNames()).isEmpty();
        assertThat(response.getContentAsByteArray()).isEmpty();
    }
}
