package city.wufei.platform.spreadsheet.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.wufei.kernel.Failure;
import city.wufei.platform.spreadsheet.Sheets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are not what they seem. Each is refused by name, or read without harm. */
class HostileFilesTest {
    private static final String TYPES =
            "<Types><Override PartName='/xl/workbook.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/></Types>";
    private static final String ROOT =
            "<Relationships><Relationship Id='r' Type='http://x/officeDocument' Target='xl/workbook.xml'/></Relationships>";
    private static final String WORKBOOK =
            "<workbook xmlns:r='urn:r'><sheets><sheet name='a' r:id='s'/></sheets></workbook>";
    private static final String SHEETS =
            "<Relationships><Relationship Id='s' Type='http://x/worksheet' Target='worksheets/sheet1.xml'/></Relationships>";
    private static final String SHEET =
            "<worksheet><sheetData><row><c t='inlineStr'><is><t>好</t></is></c></row></sheetData></worksheet>";

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void readsThePlainOneThatTheOthersAreMadeFrom() throws IOException {
        assertThat(texts(zip(parts()))).containsExactly("好");
    }

    @Test
    void refusesABombWithinBoundedMemory() throws IOException {
        Path bomb = folder.resolve("bomb.xlsx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bomb))) {
            for (Map.Entry<String, String> part : parts().entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue()
                        .replace("</row>", "")
                        .replaceAll("</sheetData>.*", "")
                        .getBytes(StandardCharsets.UTF_8));
                if (part.getKey().endsWith("sheet1.xml")) {
                    fill(out, 400 << 20);
                }
            }
        }
        assertThat(Files.size(bomb)).isLessThan(1 << 20);
        System.gc();
        long before = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        assertRefused(bomb, ReadingError.SPREADSHEET_UNSAFE);
        System.gc();
        assertThat(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() - before)
                .isLessThan(8L << 20);
    }

    private static void fill(OutputStream out, int bytes) throws IOException {
        byte[] spaces = new byte[1 << 20];
        Arrays.fill(spaces, (byte) ' ');
        for (int written = 0; written < bytes; written += spaces.length) {
            out.write(spaces);
        }
    }

    @Test
    void refusesMacrosBySubstanceAndByDeclaration() throws IOException {
        Map<String, String> withProgram = parts();
        withProgram.put("xl/vbaProject.bin", "x");
        assertRefused(zip(withProgram), ReadingError.SPREADSHEET_WITH_MACROS);

        Map<String, String> declared = parts();
        declared.put(
                "[Content_Types].xml",
                TYPES.replace(
                        "vnd.openxmlformats-officedocument.spreadsheetml.sheet", "vnd.ms-excel.sheet.macroEnabled"));
        assertRefused(zip(declared), ReadingError.SPREADSHEET_WITH_MACROS);
    }

    @Test
    void refusesOldAndLockedWorkbooks() throws IOException {
        Path old = Files.write(
                folder.resolve("a.xlsx"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, 0});
        assertRefused(old, ReadingError.SPREADSHEET_OLD_OR_LOCKED);
    }

    @Test
    void resolvesNoEntities() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "geheim");
        for (String entity : List.of(
                "<!DOCTYPE w [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]>",
                "<!DOCTYPE w [<!ENTITY a 'xxxxxxxxxx'><!ENTITY e '&a;&a;&a;&a;&a;&a;&a;&a;'>]>")) {
            Map<String, String> parts = parts();
            parts.put("xl/worksheets/sheet1.xml", entity + SHEET.replace("好", "&e;"));
            assertRefused(zip(parts), ReadingError.SPREADSHEET_UNREADABLE);
        }
    }

    @Test
    void staysWithinTheWorkbookWhateverItPointsTo() throws IOException {
        for (String target :
                List.of("../../../../etc/passwd", "/etc/passwd", "worksheets/\u0001", "worksheets/../../..")) {
            Map<String, String> parts = parts();
            parts.put(
                    "xl/_rels/workbook.xml.rels",
                    SHEETS.replace("worksheets/sheet1.xml", target.replace("\u0001", "&#65534;")));
            try {
                assertThat(texts(zip(parts))).isEmpty();
            } catch (Failure refused) {
                assertThat(refused.code()).isEqualTo(ReadingError.SPREADSHEET_UNREADABLE);
            }
        }
    }

    @Test
    void refusesWhatIsNoSpreadsheet() throws IOException {
        assertRefused(Files.write(folder.resolve("b"), new byte[] {1, 2, 0, 3}), ReadingError.SPREADSHEET_UNREADABLE);
        assertRefused(Files.write(folder.resolve("c"), new byte[0]), ReadingError.SPREADSHEET_EMPTY);
        Map<String, String> word = parts();
        word.remove("xl/workbook.xml");
        assertRefused(zip(word), ReadingError.SPREADSHEET_UNREADABLE);
    }

    /** Whatever is broken, the answer is a refusal that says so and never another error. */
    @Test
    void refusesDamagedWorkbooksInWords() throws IOException {
        byte[] whole = Sheets.of("表", List.of("名称", "能力"), List.of("甲", "1"), List.of("乙", "2"));
        Random random = new Random(20_261_123);
        for (int round = 0; round < 300; round++) {
            byte[] damaged = whole.clone();
            if (round % 3 == 0) {
                damaged = Arrays.copyOf(whole, random.nextInt(whole.length - 1) + 1);
            } else {
                for (int hit = 0; hit < 1 + round % 7; hit++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
            }
            Path file = Files.write(folder.resolve("damaged"), damaged);
            try {
                texts(file);
            } catch (Failure refused) {
                assertThat(refused.code()).isInstanceOf(ReadingError.class);
            } catch (IOException | UncheckedIOException broken) {
                throw new AssertionError("round " + round, broken);
            }
        }
    }

    private static Map<String, String> parts() {
        return new TreeMap<>(Map.of(
                "[Content_Types].xml", TYPES,
                "_rels/.rels", ROOT,
                "xl/workbook.xml", WORKBOOK,
                "xl/_rels/workbook.xml.rels", SHEETS,
                "xl/worksheets/sheet1.xml", SHEET));
    }

    private Path zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return Files.write(folder.resolve("made.xlsx"), bytes.toByteArray());
    }

    private static void assertRefused(Path file, ReadingError code) {
        assertThatThrownBy(() -> texts(file))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo(code));
    }

    private static List<String> texts(Path file) throws IOException {
        List<String> texts = new ArrayList<>();
        try (SentFile sent = SentFile.open(file)) {
            sent.read(new SentFile.Visitor() {
                @Override
                public void sheet(String name) {
                    // Names do not matter here.
                }

                @Override
                public void row(SentRow row) {
                    row.cells().forEach(cell -> texts.add(cell == null ? "" : cell.shown()));
                }
            });
        }
        return texts;
    }
}
