package city.wufei.plan.document;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes the text of every format alike. */
final class Wording {
    /** Seen by nobody, and some of them refused by databases. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\x00-\\x08\\x0E-\\x1F\\x7F\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060\\uFEFF]");

    private static final Pattern LINE_END = Pattern.compile("\\r\\n|[\\r\\f\\x0B\\u0085\\u2028\\u2029]");

    private Wording() {}

    /** On one line. */
    static String ofParagraph(String raw) {
        return ofCell(raw).replace('\n', ' ');
    }

    /** Lines that the cell was printed in stay lines, none of them blank. */
    static String ofCell(String raw) {
        String visible = INVISIBLE.matcher(raw.replace('\u00A0', ' ')).replaceAll("");
        return LINE_END.matcher(visible)
                .replaceAll("\n")
                .replace('\t', ' ')
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
