package city.wufei.platform.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.context.support.StaticMessageSource;

class SpreadsheetExportTest {
    private static final Provenance PROVENANCE = new Provenance(
            "开州区",
            "2023—2025",
            List.of(new Provenance.Filter("类别", "街道")),
            Instant.parse("2026-01-31T16:30:00Z"),
            "admin",
            "已采用");

    private final StaticMessageSource messages = new StaticMessageSource();
    private final SpreadsheetExport export = new SpreadsheetExport(messages);

    record Plant(
            String name,
            @Nullable BigDecimal capacity,
            @Nullable BigDecimal share,
            @Nullable LocalDate since) {}

    private static final TableDefinition<Plant> PLANTS = new TableDefinition<>(
            "plants",
            List.of(
                    Column.text("name", Plant::name),
                    Column.number("capacity", Plant::capacity).unit("unit.tonnes"),
                    Column.percent("share", Plant::share).digits(2),
                    Column.date("since", Plant::since)));

    @BeforeEach
    void putIntoWords() {
        ResourceBundleMessageSource platform = new ResourceBundleMessageSource();
        platform.setBasename("messages/spreadsheet");
        platform.setDefaultEncoding("UTF-8");
        platform.setFallbackToSystemLocale(false);
        messages.setParentMessageSource(platform);
        messages.addMessage("table.plants", Locale.SIMPLIFIED_CHINESE, "处理设施");
        messages.addMessage("table.plants.name", Locale.SIMPLIFIED_CHINESE, "名称");
        messages.addMessage("table.plants.capacity", Locale.SIMPLIFIED_CHINESE, "能力");
        messages.addMessage("table.plants.share", Locale.SIMPLIFIED_CHINESE, "占比");
        messages.addMessage("table.plants.since", Locale.SIMPLIFIED_CHINESE, "投用");
        messages.addMessage("unit.tonnes", Locale.SIMPLIFIED_CHINESE, "吨/日");
    }

    @Test
    void writesTypedCellsUnderHeads() throws IOException {
        Plant plant = new Plant("焚烧厂", new BigDecimal("1234.50"), new BigDecimal("17.95"), LocalDate.of(2019, 7, 1));
        Sheet sheet = written(plant).getSheet("处理设施");

        assertThat(texts(sheet, 0)).containsExactly("名称", "能力（吨/日）", "占比", "投用");
        assertThat(texts(sheet, 1)).containsExactly("焚烧厂", "1,234.50", "17.95%", "2019-07-01");
        assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(1234.5);
        assertThat(sheet.getRow(1).getCell(2).getNumericCellValue()).isEqualTo(0.1795);
        assertThat(sheet.getRow(1).getCell(1).getCellStyle().getAlignment()).isEqualTo(HorizontalAlignment.RIGHT);
    }

    @Test
    void leavesMissingValuesEmpty() throws IOException {
        Sheet sheet = written(new Plant("未建", null, null, null)).getSheet("处理设施");
        assertThat(sheet.getRow(1).getCell(1)).isNull();
        assertThat(sheet.getRow(1).getCell(3)).isNull();
    }

    @Test
    void freezesHeadAndFiltersAllRows() throws IOException {
        XSSFWorkbook workbook = written(plant("甲"), plant("乙"));
        assertThat(workbook.getSheetAt(0).getPaneInformation().getHorizontalSplitPosition())
                .isEqualTo((short) 1);
        assertThat(workbook.getSheetAt(0).getCTWorksheet().getAutoFilter().getRef())
                .isEqualTo("A1:D3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://x\")", "+1+1", "-2", "@SUM(A1)", "\t=1", "＝1+1"})
    void keepsTextThatLooksLikeFormulaAsText(String text) throws IOException {
        Cell cell = written(plant(text)).getSheetAt(0).getRow(1).getCell(0);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(text);
        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
    }

    @Test
    void writesNumberThatDoubleCannotHoldAsText() throws IOException {
        BigDecimal exact = new BigDecimal("12345678901234567.89");
        Cell cell = written(new Plant("甲", exact, null, null))
                .getSheetAt(0)
                .getRow(1)
                .getCell(1);
        assertThat(cell.getStringCellValue()).isEqualTo("12345678901234567.89");
    }

    @Test
    void countsWhatDoesNotFitIntoCell() throws IOException {
        String text = written(plant("长".repeat(40_000)))
                .getSheetAt(0)
                .getRow(1)
                .getCell(0)
                .getStringCellValue();
        assertThat(text).hasSize(32_767).endsWith("… (+7233)");
    }

    @Test
    void saysWhatTheFiguresAre() throws IOException {
        Sheet note = written(plant("甲"), plant("乙")).getSheet("说明");
        assertThat(Stream.of(0, 1, 2, 3, 4, 5, 6, 7).map(row -> String.join("=", texts(note, row))))
                .containsExactly(
                        "表名=处理设施",
                        "地区=开州区",
                        "期间=2023—2025",
                        "筛选条件=类别：街道",
                        "行数=2",
                        "数据截至=2026-02-01 00:30",
                        "导出人=admin",
                        "审批状态=已采用");
    }

    @Test
    void namesFileAfterTableRegionAndDay() {
        assertThat(export.fileName(PLANTS, PROVENANCE, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("处理设施-开州区-2026-02-01.xlsx");
    }

    @Test
    void streamsHundredThousandRowsInBoundedMemory(@TempDir Path folder) throws Exception {
        int rows = 100_000;
        long[] used = new long[2];
        Path file = folder.resolve("many.xlsx");
        export.write(
                PLANTS,
                PROVENANCE,
                row -> {
                    for (int number = 1; number <= rows; number++) {
                        row.accept(new Plant("设施 " + number, BigDecimal.valueOf(number), null, null));
                        if (number == rows / 10 || number == rows) {
                            used[number / rows] = usedAfterCollection();
                        }
                    }
                },
                Locale.SIMPLIFIED_CHINESE,
                () -> Files.newOutputStream(file));
        assertThat(rowsIn(file)).isEqualTo(rows + 1);
        assertThat(used[1] - used[0]).as("growth over 90 000 rows").isLessThan(8L << 20);
    }

    private static Plant plant(String name) {
        return new Plant(name, BigDecimal.ONE, null, null);
    }

    private XSSFWorkbook written(Plant... plants) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.write(PLANTS, PROVENANCE, List.of(plants)::forEach, Locale.SIMPLIFIED_CHINESE, () -> out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static List<String> texts(Sheet sheet, int row) {
        DataFormatter formatter = new DataFormatter(Locale.ROOT);
        return Stream.iterate(0, column -> column + 1)
                .limit(sheet.getRow(row).getLastCellNum())
                .map(column -> formatter.formatCellValue(sheet.getRow(row).getCell(column)))
                .toList();
    }

    private static long usedAfterCollection() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static int rowsIn(Path file) throws Exception {
        int rows = 0;
        try (OPCPackage opened = OPCPackage.open(file.toFile());
                InputStream sheet = new XSSFReader(opened).getSheetsData().next()) {
            XMLStreamReader reader = XMLInputFactory.newDefaultFactory().createXMLStreamReader(sheet);
            while (reader.hasNext()) {
                rows += reader.next() == XMLStreamConstants.START_ELEMENT
                                && reader.getLocalName().equals("row")
                        ? 1
                        : 0;
            }
        }
        return rows;
    }
}
