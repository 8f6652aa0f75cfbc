package city.wufei.plan.internal;

import city.wufei.plan.Place;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task of a plan.
 *
 * @param title short, in our own words; null when only the document is known
 * @param text official; null until the document itself was imported
 */
public record TaskRow(
        long id,
        int number,
        String section,
        String measure,
        @Nullable String title,
        @Nullable String text,
        String deadlineText,
        @Nullable LocalDate deadline,
        List<UnitRef> leads,
        List<UnitRef> supports,
        @Nullable Place place) {
    /** What a list shows. */
    public String label() {
        return title != null ? title : text != null ? text : "";
    }
}
