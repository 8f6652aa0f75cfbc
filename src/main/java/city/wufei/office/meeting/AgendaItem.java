package city.wufei.office.meeting;

import org.jspecify.annotations.Nullable;

/**
 * What a meeting talks about.
 *
 * @param source what it was proposed for; null for what the office put there itself
 * @param note why
 * @param page where it is shown; null for none
 * @param unit body that it concerns; null for none
 */
public record AgendaItem(
        long id,
        @Nullable String source,
        String title,
        String note,
        @Nullable String page,
        @Nullable Long unit,
        @Nullable String unitName) {}
