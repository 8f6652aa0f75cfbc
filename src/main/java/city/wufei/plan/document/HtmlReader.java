package city.wufei.plan.document;

import city.wufei.kernel.Failure;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/** Reads web pages as a browser without scripts would show them. */
final class HtmlReader {
    /** In bytes. A page's pictures are not in it, its tags cost several times their size. */
    static final int LARGEST_PAGE = 8 << 20;

    static final int MOST_ELEMENTS = 400_000;

    private HtmlReader() {}

    static List<Block> read(String name, byte[] bytes) {
        if (bytes.length > LARGEST_PAGE) {
            throw Failure.of(DocumentError.DOCUMENT_TOO_LARGE, name, LARGEST_PAGE >> 20);
        }
        int tags = 0;
        for (byte b : bytes) {
            tags += b == '<' ? 1 : 0;
        }
        checkElements(name, tags / 2); // an element has two
        Blocks blocks = new Blocks(name);
        try (Reader characters = Encoding.ofPage(name, bytes).open(bytes)) {
            new HtmlStory(blocks).read(parse(name, characters).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // bytes in memory
        }
        return blocks.list();
    }

    /** Counted while it grows: unclosed tags can make a parser repeat elements many times. */
    private static Document parse(String name, Reader characters) throws IOException {
        try (StreamParser parser = new StreamParser(Parser.htmlParser()).parse(characters, "")) {
            int elements = 0;
            for (Iterator<Element> each = parser.iterator(); each.hasNext(); each.next()) {
                checkElements(name, ++elements);
            }
            return parser.document();
        }
    }

    private static void checkElements(String name, int elements) {
        if (elements > MOST_ELEMENTS) {
            throw Failure.of(DocumentError.DOCUMENT_TOO_MANY_PARTS, name, MOST_ELEMENTS);
        }
    }
}
