package city.wufei.plan.audit;

import city.wufei.plan.Place;
import city.wufei.plan.audit.TextHeadings.Measure;
import city.wufei.plan.audit.TextHeadings.Section;
import city.wufei.plan.draft.PlanDraft;
import city.wufei.plan.draft.PlannedTask;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sections and measures of the task table against the headings of the text: tasks without a measure, a measure in
 * another section, a heading in other words.
 *
 * <p>A plan whose text has no such headings, or whose table has no measures, is not looked at.
 */
final class MeasuresAgainstHeadings implements AuditRule {
    /** Within a section, titles at least this alike are one heading in two wordings, if neither has a better match. */
    private static final double ALIKE = 0.5;

    /** The tasks of one measure of one section. */
    private record Group(String section, String measure, List<PlannedTask> tasks) {
        List<Place> places() {
            return tasks.stream().map(PlannedTask::place).toList();
        }

        String words() {
            return tasks.stream().map(PlannedTask::text).collect(Collectors.joining());
        }

        /** "7" or "65—69". */
        String numbers() {
            int first = tasks.get(0).number();
            int last = tasks.get(tasks.size() - 1).number();
            return first == last ? Integer.toString(first) : first + "—" + last;
        }
    }

    @Override
    public List<Finding> check(Evidence plan) {
        TextHeadings text = plan.headings();
        Collection<Group> groups = groups(plan.draft());
        if (text.measures().isEmpty()
                || groups.stream().allMatch(group -> group.measure().isBlank())) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        text.sections().stream()
                .filter(section -> !TextHeadings.isSame(section.name(), section.title()))
                .map(section ->
                        otherWords(firstPlace(plan.draft(), section), section.name(), section.title(), section.place()))
                .forEach(findings::add);
        groups.forEach(group -> check(group, groups, text).ifPresent(findings::add));
        return findings;
    }

    private static Collection<Group> groups(PlanDraft draft) {
        Map<String, Group> groups = new LinkedHashMap<>();
        for (PlannedTask task : draft.tasks()) {
            groups.computeIfAbsent(
                            task.section() + "\n" + task.measure(),
                            key -> new Group(task.section(), task.measure(), new ArrayList<>()))
                    .tasks()
                    .add(task);
        }
        return groups.values();
    }

    private static Place firstPlace(PlanDraft draft, Section section) {
        return draft.tasks().stream()
                .filter(task -> task.section().equals(section.name()))
                .map(PlannedTask::place)
                .findFirst()
                .orElse(section.place());
    }

    private static Optional<Finding> check(Group group, Collection<Group> all, TextHeadings text) {
        if (group.measure().isBlank()) {
            return Optional.of(nameless(group, unclaimed(group.section(), all, text)));
        }
        List<Measure> same = text.measures().stream()
                .filter(measure -> TextHeadings.isSame(measure.title(), group.measure()))
                .toList();
        if (same.isEmpty()) {
            return unclaimed(group.section(), all, text)
                    .filter(measure -> Pairs.of(measure.title()).like(Pairs.of(group.measure())) >= ALIKE)
                    .findFirst()
                    .map(measure ->
                            otherWords(group.places().get(0), group.measure(), measure.title(), measure.place()));
        }
        boolean atHome = same.stream().anyMatch(measure -> measure.section().equals(group.section()));
        return atHome ? Optional.empty() : Optional.of(elsewhere(group, same.get(0), text));
    }

    /** Measures that the text has in a section and that no task names. */
    private static Stream<Measure> unclaimed(String section, Collection<Group> all, TextHeadings text) {
        return text.section(section).stream()
                .flatMap(found -> found.measures().stream())
                .filter(measure ->
                        all.stream().noneMatch(group -> TextHeadings.isSame(group.measure(), measure.title())));
    }

    private static Finding nameless(Group group, Stream<Measure> candidates) {
        Pairs words = Pairs.of(group.words());
        Optional<Measure> likely = candidates
                .filter(measure -> words.in(Pairs.of(measure.body())) > ALIKE)
                .max(Comparator.comparingDouble(measure -> words.in(Pairs.of(measure.body()))));
        String expected = likely.map(Measure::title).orElse("");
        Stream<Place> heading = likely.map(Measure::place).stream();
        return Report.of(FindingCode.MEASURE_MISSING)
                .at(Stream.concat(group.places().stream(), heading).toList())
                .saying(group.numbers(), group.section(), expected.isEmpty() ? "—" : expected)
                .expected(expected)
                .quoting(Stream.concat(Stream.of(group.section()), likely.map(Measure::title).stream())
                        .toList())
                .finding();
    }

    private static Finding elsewhere(Group group, Measure measure, TextHeadings text) {
        String home = text.section(measure.section()).map(Section::name).orElse(measure.section());
        return Report.of(FindingCode.MEASURE_UNDER_OTHER_SECTION)
                .at(Stream.concat(group.places().stream(), Stream.of(measure.place()))
                        .toList())
                .saying(group.numbers(), group.measure(), group.section(), home)
                .printed(group.section())
                .expected(home)
                .quoting(group.measure(), group.section(), home)
                .finding();
    }

    private static Finding otherWords(Place inTable, String table, String text, Place inText) {
        return Report.of(FindingCode.HEADING_DIFFERS)
                .at(inTable, inText)
                .saying(table, text)
                .printed(table)
                .expected(text)
                .quoting(table, text)
                .finding();
    }
}
