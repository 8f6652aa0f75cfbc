package city.wufei.platform.documents.template;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Ways through the XML of Word. */
final class Xml {
    static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private Xml() {}

    static List<Element> all(Document in, String local) {
        return elements(in.getElementsByTagNameNS("*", local));
    }

    static List<Element> all(Element in, String local) {
        return elements(in.getElementsByTagNameNS("*", local));
    }

    /** Directly below. */
    static List<Element> children(Element in) {
        return elements(in.getChildNodes());
    }

    static boolean is(Node node, String local) {
        return WORD.equals(node.getNamespaceURI()) && local.equals(node.getLocalName());
    }

    /** What is written in it, marks cut into pieces by Word in one. */
    static String text(Element in) {
        StringBuilder text = new StringBuilder();
        all(in, "t").forEach(piece -> text.append(piece.getTextContent()));
        return text.toString();
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
