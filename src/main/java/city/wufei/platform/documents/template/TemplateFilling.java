package city.wufei.platform.documents.template;

import city.wufei.kernel.Failure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Fills the marks of a template; everything else in it stays byte for byte. */
final class TemplateFilling {
    private final DocumentContent content;

    private TemplateFilling(DocumentContent content) {
        this.content = content;
    }

    /** The filled document. The parts have passed {@link TemplateCheck}. */
    static byte[] fill(Map<String, byte[]> parts, DocumentContent content) throws IOException {
        TemplateFilling filling = new TemplateFilling(content);
        Map<String, byte[]> filled = new LinkedHashMap<>(parts);
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            if (WordParts.isPrinted(part.getKey())) {
                filled.put(part.getKey(), filling.fillPart(part.getValue()));
            }
        }
        return WordParts.write(filled);
    }

    private byte[] fillPart(byte[] part) throws IOException {
        Document xml;
        try {
            xml = SafeXml.read(part);
        } catch (SAXException checkedBefore) {
            throw new IOException(checkedBefore);
        }
        Element root = xml.getDocumentElement();
        Xml.all(root, "body").forEach(this::sections);
        sections(root);
        rows(root);
        Marks.fill(root, content.texts());
        return SafeXml.write(xml);
    }

    /** What stands between the paragraphs of a section is repeated for each row of its list. */
    private void sections(Element parent) {
        List<Element> children = Xml.children(parent);
        for (int i = 0; i < children.size(); i++) {
            String mark = Xml.is(children.get(i), "p") ? Marks.sectionMark(children.get(i)) : "";
            if (mark.startsWith("#")) {
                int end = endOf(mark.substring(1), children, i);
                repeat(children.subList(i, end + 1), mark.substring(1));
                i = end;
            }
        }
    }

    private static int endOf(String list, List<Element> children, int begin) {
        for (int i = begin + 1; i < children.size(); i++) {
            if (Xml.is(children.get(i), "p")
                    && Marks.sectionMark(children.get(i)).equals("/" + list)) {
                return i;
            }
        }
        throw Failure.of(TemplateError.TEMPLATE_SECTION_OPEN, "{{#" + list + "}}");
    }

    private void repeat(List<Element> section, String list) {
        List<Element> inside = section.subList(1, section.size() - 1);
        Element last = section.get(section.size() - 1);
        Node parent = last.getParentNode();
        for (Map<String, String> row : content.lists().getOrDefault(list, List.of())) {
            for (Element each : inside) {
                Element copy = (Element) each.cloneNode(true);
                parent.insertBefore(copy, last);
                fillCopy(copy, named(list, row));
            }
        }
        section.forEach(parent::removeChild);
    }

    private static void fillCopy(Element copy, Map<String, String> values) {
        if (Xml.is(copy, "p")) {
            Marks.fillParagraph(copy, values);
        }
        Marks.fill(copy, values);
    }

    /** A row of a table with marks of a list is repeated for each row of it. */
    private void rows(Element root) {
        for (Element row : List.copyOf(Xml.all(root, "tr"))) {
            Optional<String> list = listIn(row);
            boolean outer =
                    Xml.all(row, "tr").stream().anyMatch(inner -> listIn(inner).isPresent());
            if (list.isPresent() && !outer) {
                Node table = row.getParentNode();
                for (Map<String, String> values : content.lists().getOrDefault(list.get(), List.of())) {
                    Element copy = (Element) row.cloneNode(true);
                    table.insertBefore(copy, row);
                    Marks.fill(copy, named(list.get(), values));
                }
                table.removeChild(row);
            }
        }
    }

    private Optional<String> listIn(Element row) {
        return Marks.in(Xml.text(row)).stream()
                .filter(mark -> mark.contains("."))
                .map(mark -> mark.substring(0, mark.indexOf('.')))
                .filter(content.lists()::containsKey)
                .findFirst();
    }

    private static Map<String, String> named(String list, Map<String, String> row) {
        Map<String, String> named = new HashMap<>();
        row.forEach((mark, value) -> named.put(list + "." + mark, value));
        return named;
    }

    /** All marks that a template uses, those of sections with their sign. */
    static List<String> marksOf(Map<String, byte[]> parts) throws IOException, SAXException {
        List<String> marks = new ArrayList<>();
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            if (WordParts.isPrinted(part.getKey())) {
                for (Element paragraph : Xml.all(SafeXml.read(part.getValue()), "p")) {
                    marks.addAll(Marks.in(Xml.text(paragraph)));
                }
            }
        }
        return marks.stream().distinct().toList();
    }
}
