package city.wufei.platform.documents.template;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Marks in paragraphs: found, and replaced by what they stand for. */
final class Marks {
    private static final Pattern MARK = Pattern.compile("\\{\\{\\s*([#/]?)\\s*([\\p{L}\\p{N}_.-]+)\\s*}}");

    private Marks() {}

    /** All of it, with {@code #} or {@code /} before those of sections. */
    static Set<String> in(String text) {
        Set<String> marks = new LinkedHashSet<>();
        Matcher matcher = MARK.matcher(text);
        while (matcher.find()) {
            marks.add(matcher.group(1) + matcher.group(2));
        }
        return marks;
    }

    /** The mark of a section when the paragraph holds nothing else, else empty. */
    static String sectionMark(Element paragraph) {
        Matcher matcher = MARK.matcher(Xml.text(paragraph).strip());
        return matcher.matches() && !matcher.group(1).isEmpty() ? matcher.group(1) + matcher.group(2) : "";
    }

    /** Puts what is known in the place of its mark; what is not stays. */
    static void fill(Element in, Map<String, String> values) {
        Xml.all(in, "p").forEach(paragraph -> fillParagraph(paragraph, values));
    }

    static void fillParagraph(Element paragraph, Map<String, String> values) {
        List<Element> pieces = Xml.all(paragraph, "t").stream()
                .filter(piece -> nearestParagraph(piece).isSameNode(paragraph))
                .toList();
        StringBuilder whole = new StringBuilder();
        pieces.forEach(piece -> whole.append(piece.getTextContent()));
        List<MatchResult> found = MARK.matcher(whole).results().toList();
        for (int i = found.size() - 1; i >= 0; i--) {
            MatchResult mark = found.get(i);
            String value = mark.group(1).isEmpty() ? values.get(mark.group(2)) : null;
            if (value != null) {
                replace(pieces, mark.start(), mark.end(), plain(value));
            }
        }
    }

    /** Word writes a mark in as many pieces as it likes: the value goes into the first, the rest of the mark away. */
    private static void replace(List<Element> pieces, int start, int end, String value) {
        int from = 0;
        for (Element piece : pieces) {
            String text = piece.getTextContent();
            int cutFrom = Math.max(start - from, 0);
            int cutTo = Math.min(end - from, text.length());
            if (cutFrom < text.length() && cutTo > 0 && cutFrom <= cutTo) {
                String middle = from <= start ? value : "";
                piece.setTextContent(text.substring(0, cutFrom) + middle + text.substring(cutTo));
                piece.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
            }
            from += text.length();
        }
    }

    private static Element nearestParagraph(Element piece) {
        Node node = piece;
        while (!(node instanceof Element element && Xml.is(element, "p"))) {
            node = node.getParentNode();
        }
        return (Element) node;
    }

    /** Characters that XML cannot hold would make Word refuse the document. */
    private static String plain(String value) {
        StringBuilder plain = new StringBuilder();
        value.codePoints()
                .filter(point -> point == 9 || (point >= 32 && point != 0xFFFE && point != 0xFFFF))
                .filter(point -> point < 0xD800 || point > 0xDFFF)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
