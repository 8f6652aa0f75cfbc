package city.wufei.plan.document;

import city.wufei.kernel.Failure;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * One XML part, tag by tag. Names are local names: Word's two dialects differ in namespaces only. A document type
 * declaration has no place in Word's files and is refused before anything in it is followed.
 */
final class WordXml implements AutoCloseable {
    private static final int DEEPEST = 256;
    private static final XMLInputFactory FACTORY = factory();

    private final String name;
    private final InputStream in;
    private final XMLStreamReader xml;
    private int depth;

    WordXml(String name, InputStream in) {
        this.name = name;
        this.in = in;
        try {
            xml = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw Failure.of(DocumentError.DOCUMENT_DAMAGED, name).causedBy(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("refers to " + systemId);
        });
        return factory;
    }

    /** Goes on to the next event; false at the end. */
    boolean next() {
        try {
            if (!xml.hasNext()) {
                return false;
            }
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
            if (event == XMLStreamConstants.DTD || depth > DEEPEST) {
                throw Failure.of(DocumentError.DOCUMENT_UNSAFE, name);
            }
            return true;
        } catch (XMLStreamException e) {
            throw Failure.of(DocumentError.DOCUMENT_DAMAGED, name).causedBy(e);
        }
    }

    boolean isStart() {
        return xml.isStartElement();
    }

    boolean isEnd() {
        return xml.isEndElement();
    }

    boolean starts(String element) {
        return isStart() && xml.getLocalName().equals(element);
    }

    String element() {
        return xml.getLocalName();
    }

    /** The characters at hand, or null when the event is something else. */
    @Nullable
    String characters() {
        return xml.isCharacters() || xml.getEventType() == XMLStreamConstants.CDATA ? xml.getText() : null;
    }

    @Nullable
    String attribute(String attribute) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(attribute)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    String attributeOr(String attribute, String otherwise) {
        String value = attribute(attribute);
        return value == null ? otherwise : value;
    }

    int number(String attribute, int otherwise) {
        try {
            return Integer.parseInt(attributeOr(attribute, ""));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** Whether a switch such as {@code <w:vanish/>} is on: it is unless its value says no. */
    boolean isOn() {
        String value = attributeOr("val", "true");
        return !(value.equals("0") || value.equals("false") || value.equals("off") || value.equals("none"));
    }

    /** Leaves out everything up to the end of the element that starts here. */
    void skip() {
        int outside = depth - 1;
        while (depth > outside && next()) {
            // nothing in it is wanted
        }
    }

    @Override
    public void close() {
        try {
            xml.close();
            in.close();
        } catch (XMLStreamException | IOException e) {
            throw Failure.of(DocumentError.DOCUMENT_DAMAGED, name).causedBy(e);
        }
    }
}
