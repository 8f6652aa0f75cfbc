package city.wufei.office.work.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.office.page.Choices;
import city.wufei.office.page.OfficeExport;
import city.wufei.office.page.PlanInView;
import city.wufei.office.work.Part;
import city.wufei.office.work.TaskWork;
import city.wufei.office.work.Work;
import city.wufei.office.work.WorkState;
import city.wufei.plan.Plan;
import city.wufei.plan.PlanUnit;
import city.wufei.plan.Plans;
import city.wufei.platform.Action;
import city.wufei.platform.AsOf;
import city.wufei.platform.Needs;
import city.wufei.platform.spreadsheet.Column;
import city.wufei.platform.spreadsheet.TableDefinition;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All tasks with where they stand. */
@Controller
@Needs(Action.READ)
@RequestMapping("/work/tasks")
class TaskBoardPages {
    private final Work work;
    private final Plans plans;
    private final PlanInView inView;
    private final OfficeExport export;
    private final WorkWords say;

    TaskBoardPages(Work work, Plans plans, PlanInView inView, OfficeExport export, WorkWords say) {
        this.work = work;
        this.plans = plans;
        this.inView = inView;
        this.export = export;
        this.say = say;
    }

    @GetMapping
    String board(@RequestParam(required = false) @Nullable Long plan, TaskFilter filter, AsOf asOf, Model model) {
        Plan shown = inView.show(plan, asOf.date(), model);
        List<TaskWork> all = work.tasks(shown, asOf.date());
        List<TaskWork> fitting = filter.withoutState(all);
        List<TaskWork> tasks = filter.of(all);
        model.addAttribute("work", say);
        model.addAttribute("stateCounts", counts(fitting));
        model.addAttribute("all", fitting.size());
        model.addAttribute("listing", Listing.of(tasks, tasks.size(), new PageRequest(0, PageRequest.LARGEST, null)));
        model.addAttribute("lines", BoardLine.of(tasks));
        model.addAttribute(
                "sections",
                Choices.ofTexts(all.stream().map(task -> task.task().section()).toList()));
        model.addAttribute("units", Choices.ofUnits(plans.units(shown.id())));
        model.addAttribute("years", years(all));
        return "office/tasks";
    }

    @GetMapping("/export.xlsx")
    void export(
            @RequestParam(required = false) @Nullable Long plan,
            TaskFilter filter,
            AsOf asOf,
            CurrentPerson person,
            HttpServletResponse response)
            throws IOException {
        Plan shown = inView.of(plan, asOf.date());
        List<Part> parts = filter.of(work.tasks(shown, asOf.date())).stream()
                .flatMap(task -> task.parts().stream())
                .filter(part -> filter.unit() == null || part.unit().id() == filter.unit())
                .toList();
        OfficeExport.Asked asked = export.asked(asOf.date())
                .by("work.section", filter.section())
                .by("work.unit", unitName(filter.unit()))
                .by("work.state", filter.state() == null ? null : say.state(filter.state()))
                .by("work.due", filter.due() == null ? null : due(filter.due()))
                .by("work.search", filter.q());
        export.send(table(), shown, asked, parts, person, response);
    }

    private @Nullable String unitName(@Nullable Long unit) {
        return unit == null ? null : plans.unit(unit).map(PlanUnit::name).orElse(null);
    }

    private static Map<WorkState, Long> counts(List<TaskWork> tasks) {
        Map<WorkState, Long> counted =
                tasks.stream().collect(Collectors.groupingBy(TaskWork::state, Collectors.counting()));
        Map<WorkState, Long> counts = new EnumMap<>(WorkState.class);
        for (WorkState state : WorkState.values()) {
            counts.put(state, counted.getOrDefault(state, 0L));
        }
        return counts;
    }

    private Map<String, String> years(List<TaskWork> tasks) {
        Map<Integer, Long> counted = new TreeMap<>(tasks.stream()
                .collect(Collectors.groupingBy(
                        task -> task.task().deadline() == null
                                ? 0
                                : task.task().deadline().getYear(),
                        Collectors.counting())));
        Map<String, String> choices = new LinkedHashMap<>();
        counted.forEach((year, count) -> choices.put(String.valueOf(year), due(year) + " · " + count));
        return choices;
    }

    private String due(int year) {
        return year == 0 ? say.of("work.endless") : say.of("work.year", String.valueOf(year));
    }

    private TableDefinition<Part> table() {
        return new TableDefinition<>(
                "work",
                List.of(
                        Column.<Part>whole("number", part -> part.task().number())
                                .width(6),
                        Column.<Part>text("section", part -> part.task().section())
                                .width(24),
                        Column.<Part>text("task", part -> part.task().label()).width(40),
                        Column.<Part>text("role", part -> say.of("work.role." + part.lead()))
                                .width(8),
                        Column.<Part>text("unit", Part::name).width(24),
                        Column.<Part>text(
                                        "state",
                                        part -> say.state(part.standing().state()))
                                .width(10),
                        Column.<Part>whole("percent", Part::percent).width(8),
                        Column.<Part>text("why", part -> say.why(part.standing()))
                                .width(48),
                        Column.date("due", Part::due),
                        Column.<Part>date(
                                "reportedOn",
                                part -> part.latest() == null
                                        ? null
                                        : part.latest().onDay()),
                        Column.<Part>text(
                                        "words",
                                        part -> part.latest() == null
                                                ? null
                                                : part.latest().words())
                                .width(48),
                        Column.<Part>text(
                                        "obstacles",
                                        part -> part.latest() == null
                                                ? null
                                                : part.latest().obstacles())
                                .width(32),
                        Column.<Part>text(
                                        "nextStep",
                                        part -> part.latest() == null
                                                ? null
                                                : part.latest().nextStep())
                                .width(32)));
    }
}
