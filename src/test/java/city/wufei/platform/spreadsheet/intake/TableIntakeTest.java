package city.wufei.platform.spreadsheet.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.wufei.kernel.Failure;
import city.wufei.platform.spreadsheet.Provenance;
import city.wufei.platform.spreadsheet.Sheets;
import city.wufei.platform.spreadsheet.SpreadsheetExports;
import city.wufei.platform.spreadsheet.intake.Line.Status;
import city.wufei.platform.spreadsheet.intake.PlantImport.Plant;
import city.wufei.platform.spreadsheet.intake.PlantImport.Sort;
import city.wufei.platform.spreadsheet.reading.SentFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionOperations;

/** Tables as people send them: what is understood, what is marked, what lands. */
class TableIntakeTest {
    private static final List<String> HEADS = List.of("名称", "方式", "能力（吨/日）", "人数", "占比", "投用日期", "乡镇", "别名");

    private final PlantImport plants = new PlantImport();

    @TempDir
    private Path folder = Path.of(".");

    /**
     * What a pass through a file came to.
     *
     * @param errors the error workbook; null when there is none
     */
    private record Outcome(ImportReport report, @Nullable Path errors) {
        byte[] workbook() throws IOException {
            return Files.readAllBytes(Objects.requireNonNull(errors));
        }
    }

    @Test
    void marksExactlyTheWrongCellsOfTenKindsOfMistakes() throws IOException {
        byte[] sent = Sheets.made("表", sheet -> {
            row(sheet, HEADS.toArray());
            row(sheet, "好厂", "焚烧", 300, 25, "93.5%", "2025-3-1", "第7乡镇", "甲、乙");
            row(sheet, null, "焚烧", 1);
            row(sheet, "这个名称实在是太长了不行", "焚烧", 1);
            row(sheet, "三厂", "堆肥", 1);
            row(sheet, "四厂", "填埋", "约三百");
            row(sheet, "五厂", "填埋", 9000, 2.5);
            row(sheet, "六厂", "填埋", -1, null, 0.935);
            row(sheet, "七厂", null, null, null, "12.345%", "2025-2-30");
            row(sheet, "八厂", null, null, null, null, "2025年3月", "没有镇");
            row(sheet, "九厂", null, null, null, null, null, "同名镇");
            row(sheet, "好厂", "焚烧", 300);
            sheet.getRow(10).createCell(2).setCellFormula("1/0");
            sheet.getRow(10).getCell(2).setCellErrorValue((byte) 7);
            XSSFRow last = row(sheet, "十厂", "焚烧");
            last.createCell(3).setCellFormula("1+1");
        });

        Outcome outcome = pass(file("many.xlsx", sent), false);

        assertThat(outcome.report().count(Status.WRONG)).isEqualTo(10 + 1);
        assertThat(outcome.report().count(Status.ADDED)).isEqualTo(1);
        assertThat(Sheets.marked(outcome.workbook()))
                .containsExactlyInAnyOrder(
                        "A2", // empty
                        "A3", // too long
                        "B4", // no such choice
                        "C5", // no number
                        "C6", "D6", // too large; not whole
                        "C7", "E7", // too small; 0.935 or 93.5 per cent
                        "E8", "F8", // too many digits; no such day
                        "F9", "G9", // no day; unknown town
                        "C10", "G10", // formula that fails; two towns of the name
                        "D12"); // formula without result; line 11 repeats line 2 as a whole
        try (var opened = Sheets.open(outcome.workbook())) {
            XSSFRow repeated = opened.getSheetAt(0).getRow(10);
            assertThat(repeated.getCell(8).getStringCellValue()).isEqualTo("12");
            assertThat(repeated.getCell(9).getStringCellValue()).contains("第 2 行");
            Cell marked = opened.getSheetAt(0).getRow(6).getCell(4);
            assertThat(marked.getNumericCellValue()).isEqualTo(0.935);
            assertThat(marked.getCellComment().getString().getString()).contains("93.5%");
        }
    }

    @Test
    void landsTheRestOnceItIsMended() throws IOException {
        byte[] sent =
                Sheets.of("表", HEADS, List.of("一厂", "焚烧", "1"), List.of("二厂", "烧", "2"), List.of("三厂", "填埋", "三"));
        Outcome first = pass(file("a.xlsx", sent), true);
        assertThat(plants.kept).containsOnlyKeys("一厂");

        byte[] mended = Sheets.edited(first.workbook(), sheet -> {
            Sheets.type(sheet, "B2", "焚烧");
            Sheets.type(sheet, "C3", "3");
        });
        Outcome second = pass(file("b.xlsx", mended), true);

        assertThat(second.report().count(Status.ADDED)).isEqualTo(2);
        assertThat(second.report().extra()).isEmpty();
        assertThat(second.errors()).isNull();
        assertThat(plants.kept).containsOnlyKeys("一厂", "二厂", "三厂");
        plants.saved = 0;
        assertThat(pass(file("b.xlsx", mended), true).report().count(Status.UNCHANGED))
                .isEqualTo(2);
        assertThat(pass(file("a.xlsx", sent), true).report().count(Status.UNCHANGED))
                .isEqualTo(1);
        assertThat(plants.saved).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void takesItsOwnExportBackUnchanged(String language) throws IOException {
        for (int number = 0; number < 700; number++) {
            plants.save(List.of(new TableImport.Change<>(null, some(number))));
        }
        Path file = folder.resolve("export.xlsx");
        Provenance provenance = new Provenance(null, null, List.of(), Instant.EPOCH, "甲", "现行");
        SpreadsheetExports.of(PlantImport.words())
                .write(
                        PlantImport.TABLE,
                        provenance,
                        plants.kept.values()::forEach,
                        Locale.forLanguageTag(language),
                        () -> Files.newOutputStream(file));
        plants.saved = 0;

        Outcome outcome = pass(file, true);

        assertThat(outcome.report().rows()).isEqualTo(700);
        assertThat(outcome.report().count(Status.UNCHANGED)).isEqualTo(700);
        assertThat(plants.saved).isZero();
    }

    private static Plant some(int number) {
        boolean odd = number % 2 == 1;
        return new Plant(
                odd ? "=厂" + number : "厂" + number,
                odd ? Sort.BURNING : null,
                odd ? new BigDecimal(number).movePointLeft(3) : null,
                BigDecimal.valueOf(number),
                odd ? new BigDecimal("93.57") : BigDecimal.ONE,
                odd ? LocalDate.of(2000, 2, 29).plusDays(number) : null,
                odd ? "第" + number % 80 + "乡镇" : null,
                odd ? List.of("甲" + number, "乙") : List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1,234.5    | 1234.5
            １２３４．５ | 1234.5
            1 234      | 1234
            1，234，567 | 1234567
            +3.50      | 3.5
            .5         | 0.5
            1.2E+03    | 1200
            1,23       |
            12吨       |
            三百       |
            1-2        |
            """)
    void readsNumbersAsTheyAreTyped(String typed, @Nullable BigDecimal number) {
        assertThat(Figures.read(typed).map(BigDecimal::stripTrailingZeros))
                .isEqualTo(java.util.Optional.ofNullable(number).map(BigDecimal::stripTrailingZeros));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2025-3-1            | 2025-03-01
            2025/03/01          | 2025-03-01
            2025.3.1            | 2025-03-01
            2025年3月1日         | 2025-03-01
            2025 年 3 月 1 日    | 2025-03-01
            ２０２５年３月１号      | 2025-03-01
            20250301            | 2025-03-01
            2025-03-01 00:00:00 | 2025-03-01
            45717               | 2025-03-01
            2025年3月            |
            2025-2-30           |
            3-1                 |
            2025                |
            昨天                 |
            """)
    void readsDaysAsTheyAreTyped(String typed, @Nullable LocalDate day) {
        assertThat(Days.read(typed).day()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8,false,','",
        "UTF-8,true,','",
        "GB18030,false,','",
        "UTF-8,true,';'",
        "GB18030,false,'\t'",
        "UTF-16LE,true,'\t'"
    })
    void readsTextFilesOfEveryMaking(String charset, boolean mark, String separator) throws IOException {
        String text =
                """
                名称,方式,能力(吨/日),人数,占比,投用日期,乡镇,别名
                "垃圾,甲厂",焚烧,"1,200",12,93.5%,2025年3月1日,第3乡镇,"甲
                乙"
                """.replace("\"垃圾,甲厂\"", "垃圾甲厂").replace("\"1,200\"", "1200").replace(",", separator);
        Path file = file("a.csv", ((mark ? "\uFEFF" : "") + text).getBytes(Charset.forName(charset)));

        Outcome outcome = pass(file, true);

        assertThat(outcome.report().lines().toString()).doesNotContain("WRONG");
        assertThat(plants.kept.values())
                .containsExactly(new Plant(
                        "垃圾甲厂",
                        Sort.BURNING,
                        new BigDecimal("1200"),
                        new BigDecimal("12"),
                        new BigDecimal("93.5"),
                        LocalDate.of(2025, 3, 1),
                        "第3乡镇",
                        List.of("甲", "乙")));
    }

    @Test
    void findsColumnsByTheirHeadsWhereverTheyStand() throws IOException {
        byte[] sent = Sheets.made("表", sheet -> {
            row(sheet, "某某区处理设施一览表");
            row(sheet, "填报单位：甲");
            row(sheet, "电话", "Capacity", null, "名 称*", "投用日期");
            XSSFRow row = row(sheet, "123", "５０", null, "甲厂");
            CellStyle days = sheet.getWorkbook().createCellStyle();
            days.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("yyyy\"年\"m\"月\""));
            row.createCell(4).setCellValue(LocalDate.of(2024, 2, 29));
            row.getCell(4).setCellStyle(days);
        });

        Outcome outcome = pass(file("a.xlsx", sent), true);

        assertThat(outcome.report().extra()).containsExactly("电话");
        assertThat(plants.kept.get("甲厂"))
                .isEqualTo(new Plant(
                        "甲厂", null, new BigDecimal("50"), null, null, LocalDate.of(2024, 2, 29), null, List.of()));
    }

    @Test
    void keepsWhatWasNotSent() throws IOException {
        plants.save(List.of(new TableImport.Change<>(null, some(7))));
        pass(file("a.csv", "名称,人数\n=厂7,9\n".getBytes(StandardCharsets.UTF_8)), true);
        assertThat(kept("=厂7").staff()).isEqualTo("9");
        assertThat(kept("=厂7").share()).isEqualTo("93.57");
    }

    @Test
    void takesTheCachedResultOfAFormula() throws IOException {
        byte[] sent = Sheets.made("表", sheet -> {
            row(sheet, "名称", "能力");
            XSSFRow row = row(sheet, "甲厂");
            Cell sum = row.createCell(1, CellType.FORMULA);
            sum.setCellFormula("0.1+0.2");
            sum.setCellValue(0.1 + 0.2);
        });
        pass(file("a.xlsx", sent), true);
        assertThat(kept("甲厂").capacity()).isEqualTo("0.3");
    }

    @Test
    void saysWhenALongCodeLostItsDigits() throws IOException {
        byte[] sent = Sheets.made("表", sheet -> {
            row(sheet, "名称", "能力");
            row(sheet, 9.15e17, 1);
        });
        assertThat(codes(pass(file("a.xlsx", sent), false))).containsExactly("CELL_DIGITS_LOST");
    }

    @Test
    void refusesTablesWithoutHeadsOrWithTwoAlike() throws IOException {
        assertRefused("甲,乙\n1,2\n", CellError.TABLE_WITHOUT_HEADS);
        assertRefused("方式,能力,人数\n焚烧,2,3\n", CellError.TABLE_COLUMN_MISSING);
        assertRefused("名称,名称\n1,2\n", CellError.TABLE_COLUMN_TWICE);
        assertRefused("名称,能力\n", CellError.TABLE_WITHOUT_ROWS);
    }

    private void assertRefused(String text, CellError code) throws IOException {
        Path file = file("a.csv", text.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> pass(file, false))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo(code));
    }

    @Test
    void returnsTextThatLooksLikeAFormulaAsText() throws IOException {
        byte[] sent = "名称,方式\n=HYPERLINK(1),+坏\n".getBytes(StandardCharsets.UTF_8);
        try (var opened = Sheets.open(pass(file("a.csv", sent), false).workbook())) {
            for (Cell cell : opened.getSheetAt(0).getRow(1)) {
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            }
            assertThat(opened.getSheetAt(0).getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo("+坏");
        }
    }

    private Plant kept(String name) {
        return Objects.requireNonNull(plants.kept.get(name));
    }

    private static List<String> codes(Outcome outcome) {
        List<String> codes = new ArrayList<>();
        outcome.report().lines().forEach(line -> line.problems().forEach(problem -> codes.add(problem.code())));
        return codes;
    }

    private Outcome pass(Path file, boolean land) throws IOException {
        Landing<Plant> landing = new Landing<>(plants, TransactionOperations.withoutTransaction(), "某某");
        try (Pass<Plant> pass = new Pass<>(plants, new Spoken(PlantImport.words()), Locale.SIMPLIFIED_CHINESE);
                SentFile sent = SentFile.open(file)) {
            pass.run(sent, land ? landing::land : lines -> lines);
            byte[] errors = pass.errors();
            return new Outcome(pass.report(), errors == null ? null : file("errors.xlsx", errors));
        }
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static XSSFRow row(XSSFSheet sheet, @Nullable Object... values) {
        XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int column = 0; column < values.length; column++) {
            Object value = values[column];
            if (value instanceof Number number) {
                row.createCell(column).setCellValue(number.doubleValue());
            } else if (value != null) {
                row.createCell(column).setCellValue(value.toString());
            }
        }
        return row;
    }
}
