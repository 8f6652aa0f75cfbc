package city.wufei.platform.attachments.web;

import city.wufei.platform.attachments.Attachment;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;

/** Sends a file so that no browser takes it for a page of ours: to be saved, of one type, with no rights. */
final class AttachmentAnswer {
    private static final String POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

    private AttachmentAnswer() {}

    /** The file itself. */
    static void send(
            Attachment attachment,
            Supplier<InputStream> content,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        head(response, attachment.type());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(attachment.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        if (!isKnown(attachment.sha256(), request, response)) {
            response.setContentLengthLong(attachment.size());
            try (InputStream in = content.get()) {
                in.transferTo(response.getOutputStream());
            }
        }
    }

    /** A picture of it, which we have drawn. */
    static void sendPreview(
            Attachment attachment, int page, Path picture, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        head(response, "image/jpeg");
        if (!isKnown(attachment.sha256() + "-" + page, request, response)) {
            response.setContentLengthLong(Files.size(picture));
            Files.copy(picture, response.getOutputStream());
        }
    }

    private static void head(HttpServletResponse response, String type) {
        response.setContentType(type);
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        // Kept by the browser, but asked for each time: a right may have ended.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }

    private static boolean isKnown(String tag, HttpServletRequest request, HttpServletResponse response) {
        return new ServletWebRequest(request, response).checkNotModified("\"" + tag + "\"");
    }
}
