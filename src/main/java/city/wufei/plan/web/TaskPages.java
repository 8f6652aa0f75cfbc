package city.wufei.plan.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Failure;
import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.plan.PlanError;
import city.wufei.plan.draft.Unread.Item;
import city.wufei.plan.internal.PlanRow;
import city.wufei.plan.internal.TaskRow;
import city.wufei.plan.internal.TaskStore;
import city.wufei.plan.internal.UnitStore;
import city.wufei.platform.Action;
import city.wufei.platform.Needs;
import city.wufei.platform.spreadsheet.Column;
import city.wufei.platform.spreadsheet.Rows;
import city.wufei.platform.spreadsheet.TableDefinition;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Needs(Action.READ)
@RequestMapping("/tasks")
class TaskPages {
    /** Which part a unit plays in a task. */
    enum Part {
        LEAD,
        SUPPORT
    }

    private final TaskStore tasks;
    private final UnitStore units;
    private final ItemDetails details;
    private final PlanExport export;
    private final PlanWords say;

    TaskPages(TaskStore tasks, UnitStore units, ItemDetails details, PlanExport export, PlanWords say) {
        this.tasks = tasks;
        this.units = units;
        this.details = details;
        this.export = export;
        this.say = say;
    }

    @GetMapping
    String list(
            @RequestAttribute PlanRow plan,
            @RequestParam(required = false) @Nullable String section,
            @RequestParam(required = false) @Nullable Long unit,
            @RequestParam(required = false) @Nullable Part role,
            @RequestParam(required = false) @Nullable Integer due,
            @RequestParam(required = false) @Nullable String q,
            PageRequest page,
            Model model) {
        Listing<TaskRow> listing = tasks.list(plan.id(), filter(section, unit, role, due, q), page);
        model.addAttribute("listing", listing);
        model.addAttribute("lines", TaskLine.of(listing.items()));
        model.addAttribute("grouped", page.sort() == null || page.sort().equals("number"));
        model.addAttribute("sections", Choices.ofGroups(tasks.listSections(plan.id())));
        model.addAttribute("units", Choices.ofUnits(units.choices(plan.id())));
        model.addAttribute("roles", Choices.of(Part.values(), one -> say.word("plan.role", one)));
        model.addAttribute("deadlines", deadlines(plan));
        return "plan/tasks";
    }

    @GetMapping("/export.xlsx")
    void export(
            @RequestAttribute PlanRow plan,
            @RequestParam(required = false) @Nullable String section,
            @RequestParam(required = false) @Nullable Long unit,
            @RequestParam(required = false) @Nullable Part role,
            @RequestParam(required = false) @Nullable Integer due,
            @RequestParam(required = false) @Nullable String q,
            PageRequest page,
            CurrentPerson person,
            HttpServletResponse response)
            throws IOException {
        TaskStore.Filter filter = filter(section, unit, role, due, q);
        export.send(
                table(),
                plan,
                export.asked()
                        .by("plan.section", section)
                        .by("plan.unit", units.nameOf(plan.id(), unit))
                        .by("plan.role", "plan.role", role)
                        .by("plan.due", due == null ? null : say.due(due.toString()))
                        .by("plan.search", q),
                Rows.paged(page.sort(), request -> tasks.list(plan.id(), filter, request)),
                person,
                response);
    }

    @GetMapping("/{number}")
    String one(@RequestAttribute PlanRow plan, @PathVariable int number, Model model) {
        TaskRow task = tasks.find(plan.id(), number)
                .orElseThrow(() -> Failure.of(PlanError.PLAN_ITEM_NOT_FOUND, String.valueOf(number)));
        model.addAttribute("task", task);
        model.addAttribute("detail", details.of(plan.id(), new Item(Item.Type.TASK, number), task.place()));
        return "plan/task";
    }

    private Map<String, String> deadlines(PlanRow plan) {
        Map<String, String> choices = new LinkedHashMap<>();
        tasks.countByDeadline(plan.id())
                .forEach(group -> choices.put(group.name(), say.due(group.name()) + " · " + group.size()));
        return choices;
    }

    private static TaskStore.Filter filter(
            @Nullable String section,
            @Nullable Long unit,
            @Nullable Part role,
            @Nullable Integer due,
            @Nullable String q) {
        return new TaskStore.Filter(section, unit, role == null ? null : role.name(), due, q);
    }

    private TableDefinition<TaskRow> table() {
        return new TableDefinition<>(
                "tasks",
                List.of(
                        Column.<TaskRow>whole("number", TaskRow::number).width(6),
                        Column.<TaskRow>text("section", TaskRow::section).width(24),
                        Column.<TaskRow>text("measure", TaskRow::measure).width(24),
                        Column.<TaskRow>text("title", TaskRow::title).width(32),
                        Column.<TaskRow>text("text", TaskRow::text).width(60),
                        Column.<TaskRow>text("leads", row -> say.units(row.leads()))
                                .width(32),
                        Column.<TaskRow>text("supports", row -> say.units(row.supports()))
                                .width(40),
                        Column.<TaskRow>text("deadline", TaskRow::deadlineText).width(12)));
    }
}
