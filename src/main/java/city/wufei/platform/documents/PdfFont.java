package city.wufei.platform.documents;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The Chinese font that comes along, in one document: only the characters that are used go into the file. */
final class PdfFont implements Closeable {
    private static final String FILE = "/fonts/wqy-microhei.ttc";
    private static final String NAME = "WenQuanYiMicroHei";

    /** What stands for a character that the font does not have. */
    private static final String MISSING = "□";

    /** These never begin a line. */
    private static final String CLOSING = "，。、；：！？）》〉”’】％%,.;:!?)";

    private final TrueTypeCollection collection;
    private final PDType0Font font;

    private PdfFont(TrueTypeCollection collection, PDType0Font font) {
        this.collection = collection;
        this.font = font;
    }

    static PdfFont in(PDDocument document) throws IOException {
        try (InputStream file = PdfFont.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IOException(FILE + " is missing");
            }
            TrueTypeCollection collection = new TrueTypeCollection(file);
            return new PdfFont(collection, PDType0Font.load(document, collection.getFontByName(NAME), true));
        }
    }

    PDType0Font font() {
        return font;
    }

    /** The text in lines of at most so many points. */
    List<String> lines(String text, float size, float width, float indent) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        float used = indent;
        for (String piece : pieces(text)) {
            float wide = width(piece, size);
            if (used + wide > width && !line.isEmpty() && !CLOSING.contains(piece)) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            line.append(piece);
            used += wide;
        }
        lines.add(line.toString());
        return lines;
    }

    float width(String text, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    /** Characters, with words of letters and digits in one piece. */
    private List<String> pieces(String text) throws IOException {
        List<String> pieces = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int codePoint : text.codePoints().toArray()) {
            if (codePoint < 128 && Character.isLetterOrDigit(codePoint) && word.length() < 24) {
                word.appendCodePoint(codePoint);
            } else {
                if (!word.isEmpty()) {
                    pieces.add(word.toString());
                    word.setLength(0);
                }
                pieces.add(known(codePoint));
            }
        }
        if (!word.isEmpty()) {
            pieces.add(word.toString());
        }
        return pieces;
    }

    private String known(int codePoint) throws IOException {
        String character = Character.isWhitespace(codePoint) ? " " : Character.toString(codePoint);
        try {
            font.encode(character);
            return character;
        } catch (IllegalArgumentException missing) {
            return MISSING;
        }
    }

    @Override
    public void close() throws IOException {
        collection.close();
    }
}
