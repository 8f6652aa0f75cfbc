package city.wufei.plan.document;

import org.jspecify.annotations.Nullable;

/** A paragraph of a Word document while its tags come in. */
final class WordParagraph {
    final StringBuilder text = new StringBuilder();

    /** Of its automatic number, as {@link WordNumbering#next} wants it. */
    @Nullable
    String list;

    int level = -1;

    @Nullable
    String style;

    /** Its end was deleted: the next paragraph goes on where it stops. */
    boolean runsOn;

    /** The text with its number before it. */
    String printed(WordNumbering numbering) {
        String number = numbering.next(list, level, style);
        boolean apart = !number.isEmpty() && !text.isEmpty() && number.charAt(number.length() - 1) < 0x80;
        return number + (apart ? " " : "") + text;
    }
}
