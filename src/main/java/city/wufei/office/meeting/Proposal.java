package city.wufei.office.meeting;

import org.jspecify.annotations.Nullable;

/**
 * Something late that a meeting might talk about.
 *
 * @param source stable name of the thing, such as {@code supervision/12}
 * @param note why: the rule with its figures
 * @param unit body that it concerns; null where nobody is registered
 * @param unitName what whoever owes it is called; empty where nobody is known
 */
public record Proposal(
        String source,
        String title,
        String note,
        String page,
        @Nullable Long unit,
        String unitName) {}
