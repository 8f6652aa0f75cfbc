package city.wufei.plan.audit;

import city.wufei.plan.audit.TaskMatches.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tasks of a table that otherwise repeats the text word for word: tasks the text does not know, other numbers, other
 * kinds of waste or phases than the sentence they repeat.
 */
final class TasksAgainstText implements AuditRule {
    private static final double MOST = 0.7;
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?[%％\\p{IsHan}A-Za-z]");
    private static final Pattern PHASE = Pattern.compile("[一二三四]期");

    @Override
    public List<Finding> check(Evidence plan) {
        return TaskMatches.of(plan).all().stream()
                .flatMap(match -> check(match).stream())
                .toList();
    }

    private static List<Finding> check(Match match) {
        if (match.share() < TaskMatches.UNKNOWN) {
            return List.of(Report.of(FindingCode.TASK_NOT_IN_TEXT)
                    .at(match.task().place())
                    .saying(match.task().number())
                    .quoting(match.task().text())
                    .finding());
        }
        return match.share() < TaskMatches.REPEATED ? List.of() : differences(match);
    }

    private static List<Finding> differences(Match match) {
        List<String> source = Sentences.of(match.measure().body())
                .filter(sentence -> Pairs.of(sentence).in(match.pairs()) >= MOST)
                .toList();
        List<Finding> findings = new ArrayList<>();
        List<String> there = numbers(String.join("。", source));
        List<String> here = numbers(match.task().text());
        if (there.size() == here.size() && !there.equals(here)) {
            findings.add(otherNumbers(match, source, String.join("、", here), String.join("、", there)));
        }
        Set<String> more = subjects(match.task().text());
        more.removeAll(subjects(match.measure().title() + match.measure().body()));
        if (!more.isEmpty()) {
            findings.add(saysMore(match, source, String.join("、", more)));
        }
        return findings;
    }

    private static Finding otherNumbers(Match match, List<String> source, String here, String there) {
        return Report.of(FindingCode.FIGURE_DIFFERS)
                .at(match.task().place(), match.measure().place())
                .saying(match.measure().title(), here, there)
                .printed(here)
                .expected(there)
                .quoting(quotes(match, source))
                .finding();
    }

    private static Finding saysMore(Match match, List<String> source, String more) {
        return Report.of(FindingCode.TASK_DIFFERS_FROM_TEXT)
                .at(match.task().place(), match.measure().place())
                .saying(match.task().number(), more, match.measure().title())
                .printed(more)
                .quoting(quotes(match, source))
                .finding();
    }

    private static List<String> quotes(Match match, List<String> source) {
        return Stream.concat(Stream.of(match.task().text()), source.stream()).toList();
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
