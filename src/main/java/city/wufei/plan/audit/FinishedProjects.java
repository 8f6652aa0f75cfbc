package city.wufei.plan.audit;

import city.wufei.plan.YearSpan;
import city.wufei.plan.draft.PlannedProject;
import city.wufei.plan.draft.PlannedTask;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A task that is still to bring about what a project, by its years, had finished before the plan's period began.
 *
 * <p>Task and project are taken for one when they name the same waste and the same capacity, or the same waste and the
 * same phase, or when the task repeats the project's name.
 */
final class FinishedProjects implements AuditRule {
    private static final Pattern BUILDS = Pattern.compile("新增|新建|扩建|迁建|建设|建成");
    private static final Pattern PHASE = Pattern.compile("[一二三四]期");
    private static final double REPEATED = 0.8;

    @Override
    public List<Finding> check(Evidence plan) {
        YearSpan period = plan.draft().head().period();
        if (period == null) {
            return List.of();
        }
        return plan.draft().projects().stream()
                .filter(project -> project.years() != null && project.years().to() < period.from())
                .flatMap(project -> plan.draft().tasks().stream()
                        .filter(task -> isOpen(task, period) && isSame(task.text(), project))
                        .map(task -> finding(task, project)))
                .toList();
    }

    private static boolean isOpen(PlannedTask task, YearSpan period) {
        return (task.deadline() == null || task.deadline().getYear() >= period.from())
                && BUILDS.matcher(task.text()).find();
    }

    private static boolean isSame(String task, PlannedProject project) {
        String words = project.name() + "，" + project.content();
        boolean sameWaste = !Collections.disjoint(WasteStream.in(task), WasteStream.in(project.name()));
        boolean sameCapacity = Capacity.in(task).stream()
                .anyMatch(one -> Capacity.in(words).stream()
                        .anyMatch(other ->
                                one.isComparableTo(other) && one.inBase().compareTo(other.inBase()) == 0));
        boolean samePhase = !Collections.disjoint(phases(task), phases(words));
        return (sameWaste && (sameCapacity || samePhase))
                || Pairs.of(project.name().replace("项目", "")).in(Pairs.of(task)) >= REPEATED;
    }

    private static Set<String> phases(String text) {
        return PHASE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Finding finding(PlannedTask task, PlannedProject project) {
        return Report.of(FindingCode.TASK_FOR_FINISHED_PROJECT)
                .at(task.place(), project.place())
                .saying(task.number(), task.deadlineText(), project.number(), project.name(), project.yearsText())
                .printed(task.deadlineText())
                .expected(project.yearsText())
                .quoting(Stream.of(task.text(), project.name(), project.yearsText())
                        .toList())
                .finding();
    }
}
