package city.wufei.office.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What comes with a verb.
 *
 * @param percent how far it is, with a report
 * @param unit to assign it to another than it was registered for
 * @param dueOn to assign it with another day
 */
public record Said(
        @Nullable String words,
        @Nullable Integer percent,
        @Nullable Long unit,
        @Nullable LocalDate dueOn) {
    public static final Said NOTHING = new Said(null, null, null, null);

    public static Said words(String words) {
        return new Said(words, null, null, null);
    }
}
