package city.wufei.plan.web;

import city.wufei.plan.draft.PrintedSum;
import city.wufei.plan.internal.FindingStore;
import city.wufei.plan.internal.Group;
import city.wufei.plan.internal.IndicatorStore;
import city.wufei.plan.internal.MarginStore;
import city.wufei.plan.internal.PlanRow;
import city.wufei.plan.internal.PlanStore;
import city.wufei.plan.internal.ProjectStore;
import city.wufei.plan.internal.SourceStore;
import city.wufei.plan.internal.TaskStore;
import city.wufei.plan.internal.TextStore;
import city.wufei.plan.internal.UnitStore;
import city.wufei.platform.Action;
import city.wufei.platform.AsOf;
import city.wufei.platform.Needs;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/** The plan at a glance, as of a day. */
@Controller
@Needs(Action.READ)
class OverviewPage {
    private static final int MOST_FACTS = 40;

    private final PlanStore plans;
    private final IndicatorStore indicators;
    private final TaskStore tasks;
    private final ProjectStore projects;
    private final UnitStore units;
    private final FindingStore findings;
    private final TextStore texts;
    private final MarginStore margin;
    private final SourceStore sources;

    OverviewPage(
            PlanStore plans,
            IndicatorStore indicators,
            TaskStore tasks,
            ProjectStore projects,
            UnitStore units,
            FindingStore findings,
            TextStore texts,
            MarginStore margin,
            SourceStore sources) {
        this.plans = plans;
        this.indicators = indicators;
        this.tasks = tasks;
        this.projects = projects;
        this.units = units;
        this.findings = findings;
        this.texts = texts;
        this.margin = margin;
        this.sources = sources;
    }

    @GetMapping(ChosenPlan.HOME)
    String overview(@RequestAttribute(required = false) @Nullable PlanRow plan, AsOf asOf, Model model) {
        model.addAttribute("waiting", plans.countWaiting());
        if (plan == null) {
            return "plan/none";
        }
        long id = plan.id();
        int year = asOf.date().getYear();
        List<Group> deadlines = tasks.countByDeadline(id);
        model.addAttribute("progress", Progress.of(plan.period(), asOf.date()));
        model.addAttribute("year", year);
        model.addAttribute("dueThisYear", sizeOf(deadlines, year));
        model.addAttribute("builtThisYear", sizeOf(projects.countByLastYear(id), year));
        model.addAttribute("kinds", indicators.countByKind(id));
        List<Group> levels = indicators.listLevel1(id);
        model.addAttribute("levels", levels);
        model.addAttribute("largestLevel", largest(levels));
        model.addAttribute("evaluations", evaluations(id));
        List<Group> sections = tasks.listSections(id);
        model.addAttribute("sections", sections);
        model.addAttribute("largestSection", largest(sections));
        model.addAttribute("deadlines", deadlines);
        model.addAttribute("investment", Investment.of(projects.sumBySector(id), projects.sumBySectorAndYears(id)));
        model.addAttribute("projectYears", projects.findYears(id).orElse(null));
        model.addAttribute("printed", printedTotal(plan));
        model.addAttribute("units", units.count(id));
        model.addAttribute("source", sources.findNewest(id).orElse(null));
        model.addAttribute("severities", findings.countBySeverity(id));
        model.addAttribute("facts", FactTopic.of(texts.listQuantities(id, plan.baseYear(), MOST_FACTS)));
        return "plan/overview";
    }

    private static int sizeOf(List<Group> years, int year) {
        return years.stream()
                .filter(group -> group.name().equals(String.valueOf(year)))
                .mapToInt(Group::size)
                .sum();
    }

    private static int largest(List<Group> groups) {
        return groups.stream().mapToInt(Group::size).max().orElse(0);
    }

    private List<Evaluation> evaluations(long plan) {
        return indicators.countByTarget(plan).entrySet().stream()
                .map(entry -> new Evaluation(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The sum over all projects that the document prints itself, null when it prints none. */
    private @Nullable PrintedSum printedTotal(PlanRow plan) {
        return margin.sums(plan.id()).stream()
                .filter(sum -> sum.projects().size() == plan.projects())
                .findFirst()
                .orElse(null);
    }
}
