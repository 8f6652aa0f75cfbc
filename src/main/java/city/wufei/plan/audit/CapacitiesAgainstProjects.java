package city.wufei.plan.audit;

import city.wufei.plan.draft.PlannedProject;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A capacity that the text announces ("新增……能力150吨/日") against the one project for that waste.
 *
 * <p>Silent where several projects come into question, or where only one of the two speaks of a phase: then they may be
 * about different things.
 */
final class CapacitiesAgainstProjects implements AuditRule {
    private static final Pattern ANNOUNCES = Pattern.compile("新增|新建|扩建|迁建");
    private static final Pattern CLAUSE_END = Pattern.compile("[。；，]");
    private static final Pattern PHASE = Pattern.compile("[一二三四]期");

    @Override
    public List<Finding> check(Evidence plan) {
        return plan.paragraphs().stream()
                .flatMap(passage -> CLAUSE_END
                        .splitAsStream(passage.text())
                        .filter(clause -> ANNOUNCES.matcher(clause).find())
                        .map(clause -> new Passage(clause, passage.place())))
                .flatMap(clause -> check(clause, plan.draft().projects()))
                .toList();
    }

    private static Stream<Finding> check(Passage clause, List<PlannedProject> projects) {
        List<Amount> announced = Capacity.in(clause.text());
        Set<String> streams = WasteStream.in(clause.text());
        if (announced.size() != 1 || streams.size() != 1) {
            return Stream.empty();
        }
        Amount capacity = announced.get(0);
        List<PlannedProject> same = projects.stream()
                .filter(project -> WasteStream.in(words(project)).containsAll(streams))
                .filter(project -> capacities(project, capacity).findAny().isPresent())
                .toList();
        if (same.size() != 1 || hasPhase(clause.text()) != hasPhase(words(same.get(0)))) {
            return Stream.empty();
        }
        PlannedProject project = same.get(0);
        boolean agrees =
                capacities(project, capacity).anyMatch(other -> other.inBase().compareTo(capacity.inBase()) == 0);
        return agrees ? Stream.empty() : Stream.of(finding(clause, capacity, project));
    }

    private static Stream<Amount> capacities(PlannedProject project, Amount like) {
        return Capacity.in(words(project)).stream().filter(like::isComparableTo);
    }

    private static String words(PlannedProject project) {
        return project.name() + "，" + project.content();
    }

    private static boolean hasPhase(String text) {
        return PHASE.matcher(text).find();
    }

    private static Finding finding(Passage clause, Amount capacity, PlannedProject project) {
        Amount planned = capacities(project, capacity).findFirst().orElse(capacity);
        return Report.of(FindingCode.CAPACITY_DIFFERS)
                .at(clause.place(), project.place())
                .saying(capacity.printed(), project.number(), project.name(), planned.printed())
                .printed(capacity.printed())
                .expected(planned.printed())
                .quoting(clause.text(), project.content())
                .finding();
    }
}
