package city.wufei.platform.attachments.content;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The content types that an office file declares for its parts (ECMA-376, part 2), in small letters. */
final class PartTypes {
    private static final XMLInputFactory XML = factory();

    private PartTypes() {}

    static List<String> of(InputStream contentTypes) throws IOException {
        List<String> types = new ArrayList<>();
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(contentTypes);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    String type = reader.getAttributeValue(null, "ContentType");
                    if (type != null) {
                        types.add(type.strip().toLowerCase(Locale.ROOT));
                    }
                }
            }
            return types;
        } catch (XMLStreamException broken) {
            ZipException problem = new ZipException("[Content_Types].xml");
            problem.initCause(broken);
            throw problem;
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
