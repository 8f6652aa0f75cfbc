package city.wufei.platform.spreadsheet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.platform.spreadsheet.intake.Line.Status;
import city.wufei.platform.spreadsheet.intake.PlantImport.Plant;
import city.wufei.platform.spreadsheet.reading.SentFile;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table of a hundred thousand rows, as Excel writes it: every text once, apart from the rows. */
class ManyRowsTest {
    private static final int ROWS = 100_000;

    private int read;
    private long early;
    private long late;

    @Test
    void streamsHundredThousandRowsInBoundedMemory(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("many.xlsx");
        write(file);
        PlantImport plants = new PlantImport();
        try (Pass<Plant> pass = new Pass<>(plants, new Spoken(PlantImport.words()), Locale.SIMPLIFIED_CHINESE);
                SentFile sent = SentFile.open(file)) {
            pass.run(sent, lines -> {
                read += lines.size();
                if (read == ROWS / 10) {
                    early = usedAfterCollection();
                } else if (read == ROWS) {
                    late = usedAfterCollection();
                }
                return lines;
            });
            assertThat(pass.report().count(Status.ADDED)).isEqualTo(ROWS);
            assertThat(pass.report().lines()).hasSize(ImportReport.MOST_LINES);
        }
        assertThat(late).isPositive();
        assertThat(late - early).as("growth over 90 000 rows").isLessThan(8L << 20);
    }

    private static void write(Path file) throws Exception {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, 100, true, true);
                OutputStream out = Files.newOutputStream(file)) {
            SXSSFSheet sheet = workbook.createSheet("表");
            row(sheet.createRow(0), "名称", "能力", "别名");
            for (int number = 1; number <= ROWS; number++) {
                SXSSFRow row = sheet.createRow(number);
                row.createCell(0).setCellValue("厂" + number);
                row.createCell(1).setCellValue(number % 5000);
                row.createCell(2).setCellValue("第 " + number + " 号处理设施的又一个名称");
            }
            workbook.write(out);
        }
    }

    private static void row(SXSSFRow row, String... texts) {
        for (int column = 0; column < texts.length; column++) {
            row.createCell(column).setCellValue(texts[column]);
        }
    }

    private static long usedAfterCollection() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
