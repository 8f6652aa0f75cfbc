package city.wufei.plan.audit;

import city.wufei.plan.IndicatorKind;
import city.wufei.plan.draft.PlanDraft;
import city.wufei.plan.draft.PlannedIndicator;
import city.wufei.plan.draft.PlannedProject;
import city.wufei.plan.draft.PlannedTask;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text says how many indicators, groups, tasks, projects or townships there are; the tables and lists are counted.
 * What the document does not list is not counted.
 */
final class CountsOfTables implements AuditRule {
    private static final List<TableClaim> CLAIMS = List.of(
            TableClaim.before("一级指标", CountsOfTables::firstLevels),
            TableClaim.behind("一级指标", CountsOfTables::firstLevels),
            TableClaim.before("二级指标", CountsOfTables::secondLevels),
            TableClaim.behind("二级指标", CountsOfTables::secondLevels),
            TableClaim.before("三级指标", CountsOfTables::thirdLevels),
            TableClaim.behind("三级指标", CountsOfTables::thirdLevels),
            TableClaim.ofPlan("(?:具体|主要|建设)?指标(?!体系)", draft -> listed(draft.indicators())),
            TableClaim.before("必选指标", draft -> ofKind(draft, IndicatorKind.MANDATORY)),
            TableClaim.behind("必选指标", draft -> ofKind(draft, IndicatorKind.MANDATORY)),
            TableClaim.before("可选指标", draft -> ofKind(draft, IndicatorKind.OPTIONAL)),
            TableClaim.behind("可选指标", draft -> ofKind(draft, IndicatorKind.OPTIONAL)),
            TableClaim.before("特色指标", draft -> ofKind(draft, IndicatorKind.FEATURED)),
            TableClaim.behind("特色指标", draft -> ofKind(draft, IndicatorKind.FEATURED)),
            TableClaim.ofPlan("(?:具体|重点|主要|建设)?任务", CountsOfTables::tasks),
            TableClaim.ofPlan("(?:重点|工程|重大|建设)*项目", CountsOfTables::projects),
            TableClaim.ofTerritory("(?:乡镇|镇乡|镇)(?:（街道）|街道|街)", draft -> listed(draft.regions())));

    @Override
    public List<Finding> check(Evidence plan) {
        return CLAIMS.stream()
                .flatMap(claim -> check(claim, claim.numbers().apply(plan.draft()), plan.paragraphs()))
                .toList();
    }

    private static Stream<Finding> check(TableClaim claim, List<Integer> numbers, List<Passage> passages) {
        return numbers.isEmpty()
                ? Stream.empty()
                : passages.stream().flatMap(passage -> check(passage, claim, numbers));
    }

    private static Stream<Finding> check(Passage passage, TableClaim claim, List<Integer> numbers) {
        Matcher matcher = claim.pattern().matcher(passage.text());
        Stream.Builder<Finding> findings = Stream.builder();
        while (matcher.find()) {
            if (!numbers.contains(CountWords.valueOf(matcher.group("count")))) {
                findings.add(finding(passage, matcher.group(), matcher.group("count"), numbers.get(0)));
            }
        }
        return findings.build();
    }

    private static Finding finding(Passage passage, String quote, String claimed, int counted) {
        return Report.of(FindingCode.COUNT_DIFFERS_FROM_TABLE)
                .at(passage.place())
                .saying(quote, claimed, counted)
                .printed(claimed)
                .expected(Integer.toString(counted))
                .quoting(quote)
                .finding();
    }

    private static List<Integer> firstLevels(PlanDraft draft) {
        return groups(draft.indicators(), PlannedIndicator::level1);
    }

    /** Where the table has one level of groups only, its second level are the indicators themselves. */
    private static List<Integer> secondLevels(PlanDraft draft) {
        return hasSecondLevel(draft)
                ? groups(draft.indicators(), indicator -> indicator.level1() + "\n" + indicator.level2())
                : listed(draft.indicators());
    }

    private static List<Integer> thirdLevels(PlanDraft draft) {
        return hasSecondLevel(draft) ? listed(draft.indicators()) : List.of();
    }

    private static boolean hasSecondLevel(PlanDraft draft) {
        return draft.indicators().stream()
                .anyMatch(indicator -> !indicator.level2().isEmpty());
    }

    /** Nothing where the table marks no kinds. */
    private static List<Integer> ofKind(PlanDraft draft, IndicatorKind kind) {
        Map<IndicatorKind, Long> kinds = draft.indicators().stream()
                .collect(Collectors.groupingBy(PlannedIndicator::kind, Collectors.counting()));
        return kinds.size() < 2
                ? List.of()
                : List.of(kinds.getOrDefault(kind, 0L).intValue());
    }

    /** "Eight tasks" may mean the rows, the sections or the measures. */
    private static List<Integer> tasks(PlanDraft draft) {
        return Stream.of(
                        listed(draft.tasks()),
                        groups(draft.tasks(), PlannedTask::section),
                        groups(draft.tasks(), task -> task.section() + "\n" + task.measure()))
                .flatMap(List::stream)
                .toList();
    }

    /** "23 projects" may mean all or those under one heading. */
    private static List<Integer> projects(PlanDraft draft) {
        Stream<Integer> parts = Stream.<Function<PlannedProject, String>>of(
                        PlannedProject::category, PlannedProject::sector)
                .flatMap(
                        heading -> draft.projects().stream()
                                .collect(Collectors.groupingBy(heading, Collectors.counting()))
                                .values()
                                .stream())
                .map(Long::intValue);
        return Stream.concat(listed(draft.projects()).stream(), parts).toList();
    }

    private static <T> List<Integer> groups(List<T> rows, Function<T, String> group) {
        int groups = (int) rows.stream()
                .map(group)
                .filter(name -> !name.isBlank())
                .distinct()
                .count();
        return groups == 0 ? List.of() : List.of(groups);
    }

    private static List<Integer> listed(List<?> rows) {
        return rows.isEmpty() ? List.of() : List.of(rows.size());
    }
}
