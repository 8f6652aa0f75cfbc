package city.wufei.platform.spreadsheet.reading;

import city.wufei.kernel.Failure;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A part's XML, read forward only; no document type, no entities from elsewhere. Names are compared without namespace. */
final class Xml {
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;

    private Xml(XMLStreamReader reader) {
        this.reader = reader;
    }

    static Xml of(InputStream part) {
        try {
            return new Xml(FACTORY.createXMLStreamReader(part));
        } catch (XMLStreamException damaged) {
            throw unreadable(damaged);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    boolean next() {
        try {
            if (!reader.hasNext()) {
                return false;
            }
            reader.next();
            return true;
        } catch (XMLStreamException damaged) {
            throw unreadable(damaged);
        }
    }

    boolean starts(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    boolean isText() {
        int type = reader.getEventType();
        return type == XMLStreamConstants.CHARACTERS
                || type == XMLStreamConstants.CDATA
                || type == XMLStreamConstants.SPACE;
    }

    /** Appends the text at hand, as long as {@code into} stays below {@code most} characters. */
    void appendTo(StringBuilder into, int most) {
        int room = Math.min(reader.getTextLength(), most - into.length());
        if (room > 0) {
            into.append(reader.getTextCharacters(), reader.getTextStart(), room);
        }
    }

    /** An attribute by its local name, in whatever namespace. */
    @Nullable
    String attribute(String name) {
        for (int index = 0; index < reader.getAttributeCount(); index++) {
            if (reader.getAttributeLocalName(index).equals(name)) {
                return reader.getAttributeValue(index);
            }
        }
        return null;
    }

    String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    int number(String name, int otherwise) {
        String value = attribute(name);
        try {
            return value == null ? otherwise : Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw unreadable(e);
        }
    }

    static Failure unreadable(Exception cause) {
        return Failure.of(ReadingError.SPREADSHEET_UNREADABLE).causedBy(cause);
    }
}
