package city.wufei.plan.internal;

import city.wufei.plan.YearSpan;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A plan with what its list shows of it.
 *
 * @param mergedInto the plan that a {@link PlanStatus#MERGED} draft enriched
 * @param pack name of the pack it was loaded from
 * @param unread how many things wait for a person
 */
public record PlanRow(
        long id,
        String title,
        @Nullable String place,
        @Nullable Long region,
        @Nullable String issuer,
        @Nullable LocalDate issuedOn,
        @Nullable Integer baseYear,
        @Nullable YearSpan period,
        PlanStatus status,
        @Nullable Long mergedInto,
        @Nullable String pack,
        int version,
        Instant madeAt,
        String madeBy,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        int indicators,
        int tasks,
        int projects,
        int findings,
        int unread) {

    public boolean isDraft() {
        return status == PlanStatus.DRAFT;
    }

    /** Whether the period is over on {@code day}. */
    public boolean hasEnded(LocalDate day) {
        return period != null && day.getYear() > period.to();
    }
}
