package city.wufei.plan.web;

import city.wufei.plan.YearSpan;
import city.wufei.plan.internal.PlanRow;
import city.wufei.platform.Action;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan in the API.
 *
 * @param ended whether its period is over today
 * @param mergedInto id of the plan that this draft enriched
 * @param actions verbs that the caller may use now
 */
record PlanJson(
        long id,
        String title,
        @Nullable String place,
        @Nullable String issuer,
        @Nullable LocalDate issuedOn,
        @Nullable Integer baseYear,
        @Nullable YearSpan period,
        String status,
        boolean ended,
        @Nullable Long mergedInto,
        @Nullable String pack,
        Counts counts,
        Instant madeAt,
        String madeBy,
        int version,
        List<Action> actions) {

    /** How much there is in a plan. */
    record Counts(int indicators, int tasks, int projects, int findings, int unread) {}

    static PlanJson of(PlanRow plan, LocalDate today, List<Action> actions) {
        return new PlanJson(
                plan.id(),
                plan.title(),
                plan.place(),
                plan.issuer(),
                plan.issuedOn(),
                plan.baseYear(),
                plan.period(),
                plan.status().name(),
                plan.hasEnded(today),
                plan.mergedInto(),
                plan.pack(),
                new Counts(plan.indicators(), plan.tasks(), plan.projects(), plan.findings(), plan.unread()),
                plan.madeAt(),
                plan.madeBy(),
                plan.version(),
                actions);
    }
}
