package city.wufei.plan.draft;

import city.wufei.plan.YearSpan;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a plan says of itself.
 *
 * @param title of the plan, not of the letter that sends it out
 * @param place name of the district or city the plan is for, as printed ("开州区"), null when the text does not say
 * @param baseYear the year that baselines are of
 */
public record PlanHead(
        String title,
        @Nullable String place,
        @Nullable String issuer,
        @Nullable LocalDate issuedOn,
        @Nullable Integer baseYear,
        @Nullable YearSpan period) {}
