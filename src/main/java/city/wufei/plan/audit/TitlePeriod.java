package city.wufei.plan.audit;

import city.wufei.plan.YearSpan;
import city.wufei.plan.draft.PlanDraft;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A title that names another period than the text: "十四五" above a plan for its last three years. The projects that
 * begin before the period of the text but within that of the title are the reason to know it; they are counted here
 * rather than reported one by one.
 */
final class TitlePeriod implements AuditRule {
    @Override
    public List<Finding> check(Evidence plan) {
        PlanDraft draft = plan.draft();
        YearSpan title = Years.ofTitle(draft.head().title());
        YearSpan period = draft.head().period();
        if (title == null || period == null || title.equals(period)) {
            return List.of();
        }
        List<Passage> sources = Stream.of(
                        first(plan, text -> Years.in(text).contains(period)),
                        first(plan, text -> text.contains(draft.head().title())))
                .flatMap(Optional::stream)
                .toList();
        if (sources.isEmpty()) {
            return List.of();
        }
        List<String> earlier = draft.projects().stream()
                .filter(project -> project.years() != null && project.years().from() < period.from())
                .map(project -> Integer.toString(project.number()))
                .toList();
        return List.of(Report.of(FindingCode.PERIOD_DIFFERS_FROM_TITLE)
                .at(sources.stream().map(Passage::place).toList())
                .saying(Years.of(title), Years.of(period), earlier.size(), String.join("、", earlier))
                .printed(Years.of(title))
                .expected(Years.of(period))
                .quoting(sources.stream().map(Passage::text).toList())
                .finding());
    }

    /** The first sentence that says it. */
    private static Optional<Passage> first(Evidence plan, Predicate<String> says) {
        return plan.paragraphs().stream()
                .flatMap(passage -> Sentences.of(passage.text())
                        .filter(says)
                        .map(sentence -> new Passage(sentence, passage.place())))
                .findFirst();
    }
}
