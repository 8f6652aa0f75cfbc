package city.wufei.platform.documents.template;

import city.wufei.platform.documents.DocumentDownload;
import city.wufei.platform.documents.OfficialDocument;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Answers requests with official documents, in the office's own layout where it has one. */
@Component
public class Documents {
    private final TemplateSql templates;

    Documents(TemplateSql templates) {
        this.templates = templates;
    }

    /** Sends it as Word. */
    public void word(DocumentKind kind, DocumentContent content, HttpServletResponse response) throws IOException {
        Optional<byte[]> template = templates.inUse(kind.key());
        if (template.isPresent()) {
            DocumentDownload.word(
                    filled(template.get(), content), content.builtIn().title(), response);
        } else {
            DocumentDownload.word(content.builtIn(), response);
        }
    }

    /** Sends it as PDF: of a template the words and tables, set in the type that comes along. */
    public void pdf(DocumentKind kind, DocumentContent content, HttpServletResponse response) throws IOException {
        Optional<byte[]> template = templates.inUse(kind.key());
        DocumentDownload.pdf(
                template.isPresent() ? said(filled(template.get(), content), content) : content.builtIn(), response);
    }

    static byte[] filled(byte[] template, DocumentContent content) throws IOException {
        return TemplateFilling.fill(WordParts.read(content.builtIn().title(), template), content);
    }

    static OfficialDocument said(byte[] filled, DocumentContent content) throws IOException {
        return FilledText.of(filled, content.builtIn().title());
    }
}
