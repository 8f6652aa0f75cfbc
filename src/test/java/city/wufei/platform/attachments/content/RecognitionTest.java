package city.wufei.platform.attachments.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.wufei.kernel.Failure;
import city.wufei.platform.attachments.AttachmentError;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecognitionTest {
    private static final String SVG =
            "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @TempDir
    private Path folder;

    private final Recognition recognition = Recognition.ofListedTypes();

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp", "tif"})
    void takesPictures(String ending) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB), ending, out);

        assertThat(typeOf("x." + ending, out.toByteArray())).startsWith("image/");
    }

    @Test
    void takesDocuments() throws IOException {
        assertThat(typeOf("a.docx", OfficeFiles.document())).endsWith("wordprocessingml.document");
        assertThat(typeOf("a.xlsx", OfficeFiles.workbook())).isEqualTo(SHEET);
        assertThat(typeOf("a.pdf", pdf())).isEqualTo("application/pdf");
        assertThat(typeOf("a.ofd", OfficeFiles.zip(Map.of("OFD.xml", "<x/>".getBytes(UTF_8)))))
                .isEqualTo("application/ofd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
    void takesTextInTheEncodingsOfOffices(String encoding) throws IOException {
        byte[] text = "街道,垃圾量(吨)\r\n青石街道,12.5\r\n".repeat(2000).getBytes(Charset.forName(encoding));

        assertThat(typeOf("a.csv", text)).isEqualTo("text/csv");
        assertThat(typeOf("a.txt", text)).isEqualTo("text/plain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.svg", "a.html", "a.xlsm", "a.docm", "a.exe", "a.js", "a.zip", "a", "a.pdf.exe"})
    void refusesEndingsThatAreNotOnTheList(String name) {
        assertRefused(name, SVG.getBytes(UTF_8), AttachmentError.ATTACHMENT_TYPE_NOT_TAKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.jpg", "a.pdf", "a.docx", "a.txt", "a.csv"})
    void refusesPicturesWithScriptUnderAnyOtherName(String name) {
        assertRefused(name, SVG.getBytes(UTF_8), AttachmentError.ATTACHMENT_TYPE_DIFFERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.pdf", "a.xlsx", "a.txt"})
    void refusesProgramsUnderAnyOtherName(String name) throws IOException {
        assertRefused(name, Files.readAllBytes(Path.of("/bin/sh")), AttachmentError.ATTACHMENT_TYPE_DIFFERS);
        byte[] windows = new byte[4096];
        windows[0] = 'M';
        windows[1] = 'Z';
        assertRefused(name, windows, AttachmentError.ATTACHMENT_TYPE_DIFFERS);
    }

    @Test
    void refusesPagesCalledText() {
        byte[] page = "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(UTF_8);

        assertRefused("a.txt", page, AttachmentError.ATTACHMENT_TYPE_DIFFERS);
    }

    @Test
    void refusesWhatIsNotWhatItsEndingSays() throws IOException {
        assertRefused("a.xlsx", OfficeFiles.document(), AttachmentError.ATTACHMENT_TYPE_DIFFERS);
        assertRefused("a.docx", pdf(), AttachmentError.ATTACHMENT_TYPE_DIFFERS);
        assertRefused("a.docx", OfficeFiles.zip(Map.of("x.txt", new byte[3])), AttachmentError.ATTACHMENT_TYPE_DIFFERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16"})
    void refusesMacrosWhateverTheirPartIsCalled(String encoding) throws IOException {
        Map<String, String> types =
                Map.of("xl/workbook.xml", SHEET + ".main+xml", "xl/fonts.bin", "application/vnd.ms-office.vbaProject");

        assertRefused(
                "a.xlsx",
                OfficeFiles.declaring(Charset.forName(encoding), types),
                AttachmentError.ATTACHMENT_HAS_MACROS);
    }

    @Test
    void refusesMacrosWhateverTheFileSaysItIs() throws IOException {
        assertRefused(
                "a.xlsx",
                OfficeFiles.declaring(
                        StandardCharsets.UTF_8,
                        Map.of("xl/workbook.xml", SHEET + ".main+xml", "xl/VbaProject.bin", "text/plain")),
                AttachmentError.ATTACHMENT_HAS_MACROS);
        assertRefused(
                "a.xlsx",
                OfficeFiles.declaring(
                        StandardCharsets.UTF_8,
                        Map.of("xl/workbook.xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml")),
                AttachmentError.ATTACHMENT_HAS_MACROS);
    }

    @Test
    void refusesZipBombs() throws IOException {
        Path bomb = OfficeFiles.bomb(folder, 1L << 30);
        assertThat(Files.size(bomb)).isLessThan(2 << 20);

        assertThatThrownBy(() -> recognition.typeOf("bomb.xlsx", "xlsx", bomb))
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure -> assertThat(failure.code()).isEqualTo(AttachmentError.ATTACHMENT_UNSAFE));
    }

    @Test
    void refusesZipsThatReadersCouldUnderstandInTwoWays() throws IOException {
        byte[] workbook = OfficeFiles.workbook();
        ByteArrayOutputStream two = new ByteArrayOutputStream();
        two.write(workbook);
        two.write(OfficeFiles.document());
        ByteArrayOutputStream trailed = new ByteArrayOutputStream();
        trailed.write(workbook);
        trailed.write(new byte[100]);

        assertRefused("a.xlsx", two.toByteArray(), AttachmentError.ATTACHMENT_UNSAFE);
        assertRefused("a.xlsx", trailed.toByteArray(), AttachmentError.ATTACHMENT_UNSAFE);
        assertRefused("a.xlsx", Arrays.copyOf(workbook, workbook.length / 2), AttachmentError.ATTACHMENT_UNSAFE);
    }

    private static byte[] pdf() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(out);
            return out.toByteArray();
        }
    }

    private String typeOf(String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("file"), content);
        return recognition.typeOf(name, name.replaceFirst(".*\\.", ""), file);
    }

    private void assertRefused(String name, byte[] content, AttachmentError code) {
        assertThatThrownBy(() -> typeOf(name, content))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo(code));
    }
}
