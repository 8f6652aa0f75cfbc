package city.wufei.plan.audit;

import city.wufei.plan.YearSpan;
import city.wufei.plan.document.PlanDocument;
import city.wufei.plan.draft.PlanDraft;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A title that names another period than the text: "十四五" above a plan for its last three years. The projects that
 * begin before the period of the text but within that of the title are the reason to know it; they are counted here
 * rather than reported one by one.
 */
final class TitlePeriod implements AuditRule {
    private static final Pattern SENTENCE_END = Pattern.compile("[。；]");

    @Override
    public List<Finding> check(PlanDocument document, PlanDraft draft) {
        YearSpan title = Years.ofTitle(draft.head().title());
        YearSpan period = draft.head().period();
        if (title == null || period == null || title.equals(period)) {
            return List.of();
        }
        List<Passage> sources = Stream.of(
                        first(document, text -> Years.in(text).contains(period)),
                        first(document, text -> text.contains(draft.head().title())))
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
    private static Optional<Passage> first(PlanDocument document, Predicate<String> says) {
        return Passage.paragraphs(document)
                .flatMap(passage -> SENTENCE_END
                        .splitAsStream(passage.text())
                        .filter(says)
                        .map(sentence -> new Passage(sentence.strip(), passage.place())))
                .findFirst();
    }
}
