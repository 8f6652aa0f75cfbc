package city.wufei.plan.draft;

import city.wufei.plan.Place;
import city.wufei.plan.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A number that the text, not a table, commits to; offered as a supplementary indicator.
 *
 * @param year by whose end it is to be reached
 * @param indicator number of the indicator in the table that says the same, null when there is none
 * @param quote the clause, as printed
 */
public record Commitment(
        String name,
        Reading target,
        @Nullable Integer year,
        @Nullable Integer indicator,
        Place place,
        String quote) {}
