package city.wufei.plan.audit;

import city.wufei.plan.audit.TextHeadings.Measure;
import city.wufei.plan.document.PlanDocument;
import city.wufei.plan.draft.PlanDraft;
import city.wufei.plan.draft.PlannedTask;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A task table that repeats the text, sentence by sentence: tasks the text does not know, sentences no task takes up,
 * other numbers, other kinds of waste or phases.
 *
 * <p>A table that speaks in its own words is not looked at: seven in ten tasks have to be found nearly word for word.
 */
final class TasksAgainstText implements AuditRule {
    private static final double REPEATED = 0.8;
    private static final double UNKNOWN = 0.5;
    private static final double MOST = 0.7;
    private static final int SHORTEST_SENTENCE = 12;
    private static final Pattern SENTENCE_END = Pattern.compile("[。；]");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?[%％\\p{IsHan}A-Za-z]");
    private static final Pattern PHASE = Pattern.compile("[一二三四]期");

    @Override
    public List<Finding> check(PlanDocument document, PlanDraft draft) {
        List<Measure> measures = TextHeadings.of(document, draft).measures();
        long repeated = draft.tasks().stream()
                .filter(task -> found(task, measures) >= REPEATED)
                .count();
        if (measures.isEmpty() || repeated < MOST * draft.tasks().size()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        draft.tasks().forEach(task -> findings.addAll(check(task, measures)));
        measures.forEach(measure -> findings.addAll(check(measure, draft.tasks())));
        return findings;
    }

    private static double found(PlannedTask task, List<Measure> measures) {
        return measures.stream()
                .mapToDouble(measure -> Similarity.contained(task.text(), measure.body()))
                .max()
                .orElse(0);
    }

    private static List<Finding> check(PlannedTask task, List<Measure> measures) {
        double found = found(task, measures);
        if (found < UNKNOWN) {
            return List.of(Report.of(FindingCode.TASK_NOT_IN_TEXT)
                    .at(task.place())
                    .saying(task.number())
                    .quoting(task.text())
                    .finding());
        }
        return measures.stream()
                .max(Comparator.comparingDouble(measure -> Similarity.contained(task.text(), measure.body())))
                .filter(measure -> found >= REPEATED)
                .map(measure -> differences(task, measure))
                .orElse(List.of());
    }

    private static List<Finding> differences(PlannedTask task, Measure measure) {
        List<Finding> findings = new ArrayList<>();
        List<String> source = sentences(measure.body())
                .filter(sentence -> Similarity.contained(sentence, task.text()) >= MOST)
                .toList();
        List<String> there = numbers(String.join("。", source));
        List<String> here = numbers(task.text());
        if (there.size() == here.size() && !there.equals(here)) {
            findings.add(Report.of(FindingCode.FIGURE_DIFFERS)
                    .at(task.place(), measure.place())
                    .saying(measure.title(), String.join("、", here), String.join("、", there))
                    .printed(String.join("、", here))
                    .expected(String.join("、", there))
                    .quoting(Stream.concat(Stream.of(task.text()), source.stream())
                            .toList())
                    .finding());
        }
        Set<String> more = subjects(task.text());
        more.removeAll(subjects(measure.title() + measure.body()));
        if (!more.isEmpty()) {
            findings.add(Report.of(FindingCode.TASK_DIFFERS_FROM_TEXT)
                    .at(task.place(), measure.place())
                    .saying(task.number(), String.join("、", more), measure.title())
                    .printed(String.join("、", more))
                    .quoting(Stream.concat(Stream.of(task.text()), source.stream())
                            .toList())
                    .finding());
        }
        return findings;
    }

    private static List<Finding> check(Measure measure, List<PlannedTask> tasks) {
        Set<String> section = Similarity.pairs(tasks.stream()
                .filter(task -> task.section().equals(measure.section()))
                .map(PlannedTask::text)
                .collect(Collectors.joining()));
        return sentences(measure.body())
                .filter(sentence -> sentence.length() >= SHORTEST_SENTENCE)
                .filter(sentence -> Similarity.contained(Similarity.pairs(sentence), section) < MOST)
                .filter(sentence ->
                        tasks.stream().allMatch(task -> Similarity.contained(sentence, task.text()) < UNKNOWN))
                .map(sentence -> Report.of(FindingCode.TEXT_WITHOUT_TASK)
                        .at(measure.place())
                        .saying(measure.title(), sentence)
                        .quoting(sentence)
                        .finding())
                .toList();
    }

    private static Stream<String> sentences(String text) {
        return SENTENCE_END.splitAsStream(text).map(String::strip).filter(sentence -> !sentence.isEmpty());
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).toList();
    }

    private static Set<String> subjects(String text) {
        Set<String> subjects = new TreeSet<>(WasteStream.in(text));
        PHASE.matcher(text).results().map(MatchResult::group).forEach(subjects::add);
        return subjects;
    }
}
