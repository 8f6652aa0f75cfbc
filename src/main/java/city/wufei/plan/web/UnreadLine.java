package city.wufei.plan.web;

import city.wufei.plan.internal.UnreadRow;
import org.jspecify.annotations.Nullable;

/**
 * Something that was not understood, under review.
 *
 * @param source its row of the document, null when the document has none
 * @param field that can be mended to settle it, null when only a note can
 */
record UnreadLine(
        UnreadRow row, @Nullable SourceRow source, @Nullable ReviewField field) {

    /** Of its element in the page. */
    public String id() {
        return "u-" + row.id();
    }

    public boolean open() {
        return row.settlement() == null;
    }

    UnreadLine typed(String text) {
        return new UnreadLine(row, source, field == null ? null : field.typed(text));
    }
}
