package city.wufei.platform.spreadsheet.filling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.wufei.WufeiTest;
import city.wufei.http.Visitor;
import city.wufei.identity.internal.TestPeople;
import city.wufei.kernel.Failure;
import city.wufei.platform.spreadsheet.Sheets;
import city.wufei.platform.spreadsheet.filling.FillSource.FillValue;
import city.wufei.platform.spreadsheet.filling.Filling.Filled;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A superior's workbook comes back with its marks and named cells filled, and otherwise as it was. */
@WufeiTest
class FillingTest {
    private static final Map<String, FillValue> VALUES = Map.of(
            "plan.title", new FillValue.Text("某区方案"),
            "share", new FillValue.Figure(new BigDecimal("93.5")),
            "named.cell", new FillValue.Text("=1+1"));

    @LocalServerPort
    private int port;

    @Autowired
    private TestPeople people;

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void fillsMarksAndNamedCellsAndLeavesTheRest() throws IOException {
        Filled filled = fill(superiors());

        assertThat(filled.cells()).isEqualTo(4);
        assertThat(filled.unknown()).containsExactly("报表!A4 {{没有}}");
        try (XSSFWorkbook workbook = Sheets.open(Files.readAllBytes(folder.resolve("out.xlsx")))) {
            XSSFSheet sheet = workbook.getSheet("报表");
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("某区方案报表（93.5）");
            assertThat(sheet.getMergedRegions()).containsExactly(new CellRangeAddress(0, 0, 0, 3));
            assertThat(sheet.getRow(1).getCell(0).getNumericCellValue()).isEqualTo(93.5);
            assertThat(sheet.getRow(1).getCell(0).getCellStyle().getDataFormatString())
                    .isEqualTo("0.000");
            assertThat(sheet.getRow(1).getCell(1).getCellFormula()).isEqualTo("A2*2");
            assertThat(workbook.getForceFormulaRecalculation()).isTrue();
            assertThat(sheet.getRow(2).getCell(2).getStringCellValue()).isEqualTo("=1+1");
            assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).isEqualTo("{{没有}}");
            assertThat(sheet.getRow(4).getCell(0).getStringCellValue()).isEqualTo("不动");
            assertThat(sheet.getColumnWidth(0)).isEqualTo(7000);
            assertThat(workbook.getSheet("别的").getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("某区方案");
        }
    }

    private static byte[] superiors() throws IOException {
        return Sheets.made("报表", sheet -> {
            sheet.setColumnWidth(0, 7000);
            sheet.createRow(0).createCell(0).setCellValue("{{plan.title}}报表（{{ share }}）");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
            XSSFRow row = sheet.createRow(1);
            row.createCell(0).setCellValue("{{share}}");
            CellStyle style = sheet.getWorkbook().createCellStyle();
            style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("0.000"));
            row.getCell(0).setCellStyle(style);
            row.createCell(1).setCellFormula("A2*2");
            Name name = sheet.getWorkbook().createName();
            name.setNameName("named.cell");
            name.setRefersToFormula("报表!$C$3");
            sheet.createRow(3).createCell(0).setCellValue("{{没有}}");
            sheet.createRow(4).createCell(0).setCellValue("不动");
            sheet.getWorkbook().createSheet("别的").createRow(0).createCell(0).setCellValue("{{plan.title}}");
        });
    }

    @Test
    void refusesWhatHoldsNoMarks() throws IOException {
        assertRefused(
                Sheets.made("表", sheet -> sheet.createRow(0).createCell(0).setCellValue("x")),
                FillError.FILL_NOTHING_TO_FILL);
        assertRefused("a,b\n".getBytes(StandardCharsets.UTF_8), FillError.FILL_NOT_A_WORKBOOK);
    }

    @Test
    void fillsWhatThePlanSaysThroughThePage() throws IOException {
        people.forgetTries();
        Visitor reader = new Visitor(port);
        reader.signIn(people.reader().username(), TestPeople.PASSWORD);
        assertThat(reader.page("/fill?q=indicator.7.").select("table.data tbody tr"))
                .hasSize(4);

        byte[] wrong =
                Sheets.made("表", sheet -> sheet.createRow(0).createCell(0).setCellValue("{{indicator.7777.name}}"));
        var refused = reader.postFile("/fill", "a.xlsx", wrong);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select(".note.bad li").eachText())
                .containsExactly("表!A1 {{indicator.7777.name}}");

        byte[] right =
                Sheets.made("表", sheet -> sheet.createRow(0).createCell(0).setCellValue("{{indicator.7.target}}"));
        var filled = reader.postFile("/fill", "上级报表.xlsx", right);
        assertThat(filled.statusCode()).isEqualTo(200);
        assertThat(filled.headers().firstValue("Content-Disposition").orElse(""))
                .contains(".xlsx");
    }

    private void assertRefused(byte[] sent, FillError code) {
        assertThatThrownBy(() -> fill(sent))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo(code));
    }

    private Filled fill(byte[] sent) throws IOException {
        Path from = Files.write(folder.resolve("in.xlsx"), sent);
        return new Filling(name -> Optional.ofNullable(VALUES.get(name))).fill(from, folder.resolve("out.xlsx"));
    }
}
