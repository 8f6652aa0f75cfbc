package city.wufei.platform.documents.template;

import city.wufei.kernel.Failure;
import city.wufei.platform.attachments.content.Recognition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Meets a template as a stranger's file: only a plain Word document that needs nothing from outside passes. */
@Component
class TemplateCheck {
    static final int MOST_MEGABYTES = 5;

    /** Fields that fetch, link or run when the document is opened. */
    private static final Pattern ACTIVE_FIELD = Pattern.compile(
            "\\b(DDE|DDEAUTO|LINK|IMPORT|INCLUDE|INCLUDETEXT|INCLUDEPICTURE|MACROBUTTON|DATABASE|RD|AUTOTEXT)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final List<String> ACTIVE_ELEMENTS = List.of("altChunk", "object", "control", "subDoc", "OLEObject");

    private final Recognition recognition = Recognition.ofListedTypes();

    /** The parts of the document, or a failure that says why not. */
    Map<String, byte[]> parts(String name, byte[] file) {
        if (file.length > MOST_MEGABYTES << 20) {
            throw Failure.of(TemplateError.TEMPLATE_TOO_LARGE, name, MOST_MEGABYTES);
        }
        recognise(name, file);
        Map<String, byte[]> parts = WordParts.read(name, file);
        parts.forEach((part, content) -> {
            String lower = part.toLowerCase(Locale.ROOT);
            if (lower.startsWith("word/embeddings/") || lower.startsWith("word/activex/") || lower.endsWith(".bin")) {
                throw Failure.of(TemplateError.TEMPLATE_REACHES_OUT, name, part);
            }
            if (lower.endsWith(".xml") || lower.endsWith(".rels")) {
                checkXml(name, content);
            }
        });
        return parts;
    }

    /** What it really is; macros and bombs are refused there. */
    private void recognise(String name, byte[] file) {
        try {
            Path copy = Files.createTempFile("wufei-template", ".docx");
            try {
                Files.write(copy, file);
                recognition.typeOf(name, "docx", copy);
            } finally {
                Files.delete(copy);
            }
        } catch (IOException broken) {
            throw Failure.of(TemplateError.TEMPLATE_DAMAGED, name).causedBy(broken);
        }
    }

    private static void checkXml(String name, byte[] content) {
        Document xml;
        try {
            xml = SafeXml.read(content);
        } catch (IOException | SAXException broken) {
            throw Failure.of(TemplateError.TEMPLATE_DAMAGED, name).causedBy(broken);
        }
        for (Element element : Xml.all(xml, "*")) {
            String local = element.getLocalName();
            boolean outside = local.equals("Relationship")
                    && element.getAttribute("TargetMode").equalsIgnoreCase("External");
            if (outside || ACTIVE_ELEMENTS.contains(local) || isActiveField(element)) {
                throw Failure.of(
                        TemplateError.TEMPLATE_REACHES_OUT, name, outside ? element.getAttribute("Target") : local);
            }
        }
    }

    /** A field may be cut into several pieces, so what a whole paragraph says is looked at. */
    private static boolean isActiveField(Element element) {
        if (element.getLocalName().equals("fldSimple")) {
            return ACTIVE_FIELD
                    .matcher(element.getAttributeNS(Xml.WORD, "instr"))
                    .find();
        }
        if (!element.getLocalName().equals("p")) {
            return false;
        }
        StringBuilder said = new StringBuilder();
        Xml.all(element, "instrText").forEach(piece -> said.append(piece.getTextContent()));
        return ACTIVE_FIELD.matcher(said).find();
    }
}
