package city.wufei.platform.documents;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Answers a request with a document to be saved. */
public final class DocumentDownload {
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private DocumentDownload() {}

    /** Sends it as Word, called by its title. */
    public static void word(OfficialDocument document, HttpServletResponse response) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        WordDocument.write(document, written);
        send(written, document.title() + ".docx", WORD, response);
    }

    /** Sends a Word document that is ready. */
    public static void word(byte[] ready, String title, HttpServletResponse response) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        written.write(ready);
        send(written, title + ".docx", WORD, response);
    }

    /** Sends it as PDF, called by its title. */
    public static void pdf(OfficialDocument document, HttpServletResponse response) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        PdfDocument.write(document, written);
        send(written, document.title() + ".pdf", MediaType.APPLICATION_PDF_VALUE, response);
    }

    /** As {@link #pdf}, with a mark repeated behind the text of each page. */
    public static void pdf(OfficialDocument document, String mark, HttpServletResponse response) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        PdfDocument.write(document, mark, written);
        send(written, document.title() + ".pdf", MediaType.APPLICATION_PDF_VALUE, response);
    }

    private static void send(ByteArrayOutputStream written, String name, String type, HttpServletResponse response)
            throws IOException {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.getOutputStream().write(written.toByteArray());
    }
}
