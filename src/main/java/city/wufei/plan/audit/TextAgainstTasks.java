package city.wufei.plan.audit;

import city.wufei.plan.audit.TaskMatches.Match;
import city.wufei.plan.audit.TextHeadings.Measure;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sentences of a measure that no task takes up, in a plan whose task table otherwise repeats the text: nobody is
 * responsible for them. A sentence that several tasks of its section share between them is taken up.
 */
final class TextAgainstTasks implements AuditRule {
    private static final int SHORTEST_SENTENCE = 12;
    private static final double SHARED = 0.7;

    @Override
    public List<Finding> check(Evidence plan) {
        List<Match> tasks = TaskMatches.of(plan).all();
        return tasks.isEmpty()
                ? List.of()
                : plan.headings().measures().stream()
                        .flatMap(measure -> check(measure, tasks))
                        .toList();
    }

    private static Stream<Finding> check(Measure measure, List<Match> tasks) {
        Pairs section = Pairs.of(tasks.stream()
                .filter(match -> match.task().section().equals(measure.section()))
                .map(match -> match.task().text())
                .collect(Collectors.joining()));
        return Sentences.of(measure.body())
                .filter(sentence -> sentence.length() >= SHORTEST_SENTENCE)
                .filter(sentence -> isNew(Pairs.of(sentence), section, tasks))
                .map(sentence -> Report.of(FindingCode.TEXT_WITHOUT_TASK)
                        .at(measure.place())
                        .saying(measure.title(), sentence)
                        .quoting(sentence)
                        .finding());
    }

    private static boolean isNew(Pairs sentence, Pairs section, List<Match> tasks) {
        return sentence.in(section) < SHARED
                && tasks.stream().allMatch(match -> sentence.in(match.pairs()) < TaskMatches.UNKNOWN);
    }
}
