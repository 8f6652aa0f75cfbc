package city.wufei.plan.audit;

import city.wufei.plan.Place;
import city.wufei.plan.reading.value.Ordinals;
import city.wufei.plan.reading.value.Ordinals.Style;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph seen as a possible heading.
 *
 * @param style of its numbering, null when it has none
 * @param title up to the first full stop, without the numbering
 * @param body what follows the title
 */
record TextLine(@Nullable Style style, String title, String body, Place place) {
    static TextLine of(Passage paragraph) {
        return Ordinals.read(paragraph.text())
                .map(numbered -> of(numbered.style(), numbered.rest(), paragraph.place()))
                .orElseGet(() -> of(null, paragraph.text(), paragraph.place()));
    }

    private static TextLine of(@Nullable Style style, String text, Place place) {
        int stop = text.indexOf('。');
        return stop < 0
                ? new TextLine(style, text, "", place)
                : new TextLine(style, text.substring(0, stop), text.substring(stop + 1), place);
    }

    /** Everything but the numbering. */
    String text() {
        return title + "。" + body;
    }

    /** Whether it begins a new part for whoever stands below a heading of that style. */
    boolean ends(Style heading) {
        return style != null && style.compareTo(heading) <= 0;
    }
}
