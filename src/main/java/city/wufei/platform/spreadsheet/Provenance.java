package city.wufei.platform.spreadsheet;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an exported table says of itself, in words ready for the reader.
 *
 * @param region that the figures are about, null when they are about no place in particular
 * @param period that they are about, null when they are about none
 * @param filters what was asked for; empty when everything was
 * @param cutOff up to when what was known is in it
 * @param by who exported it
 * @param state of approval ("draft", "accepted")
 * @param marked whether who and when stand behind the figures of each printed page
 */
public record Provenance(
        @Nullable String region,
        @Nullable String period,
        List<Filter> filters,
        Instant cutOff,
        String by,
        String state,
        boolean marked) {
    public Provenance {
        filters = List.copyOf(filters);
    }

    public Provenance(
            @Nullable String region,
            @Nullable String period,
            List<Filter> filters,
            Instant cutOff,
            String by,
            String state) {
        this(region, period, filters, cutOff, by, state, false);
    }

    /** The same, with who and when behind the figures. */
    public Provenance withMark() {
        return new Provenance(region, period, filters, cutOff, by, state, true);
    }

    /** One condition, as the reader knows it: the name of the field and the value chosen. */
    public record Filter(String name, String value) {}
}
