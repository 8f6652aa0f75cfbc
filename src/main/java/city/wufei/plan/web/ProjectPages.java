package city.wufei.plan.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Failure;
import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.plan.PlanError;
import city.wufei.plan.draft.Unread.Item;
import city.wufei.plan.internal.MarginStore;
import city.wufei.plan.internal.PlanRow;
import city.wufei.plan.internal.ProjectRow;
import city.wufei.plan.internal.ProjectStore;
import city.wufei.plan.internal.UnitStore;
import city.wufei.platform.Action;
import city.wufei.platform.AsOf;
import city.wufei.platform.Needs;
import city.wufei.platform.spreadsheet.Rows;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
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
@RequestMapping("/projects")
class ProjectPages {
    private final ProjectStore projects;
    private final UnitStore units;
    private final MarginStore margin;
    private final ItemDetails details;
    private final PlanExport export;
    private final PlanWords say;

    ProjectPages(
            ProjectStore projects,
            UnitStore units,
            MarginStore margin,
            ItemDetails details,
            PlanExport export,
            PlanWords say) {
        this.projects = projects;
        this.units = units;
        this.margin = margin;
        this.details = details;
        this.export = export;
        this.say = say;
    }

    @GetMapping
    String list(
            @RequestAttribute PlanRow plan,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String sector,
            @RequestParam(required = false) @Nullable Long unit,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String q,
            AsOf asOf,
            PageRequest page,
            Model model) {
        Listing<ProjectRow> listing =
                projects.list(plan.id(), new ProjectStore.Filter(category, sector, unit, year, q), page);
        model.addAttribute("listing", listing);
        model.addAttribute("grouped", page.sort() == null || page.sort().equals("number"));
        model.addAttribute("lines", ProjectLine.of(listing.items()));
        model.addAttribute("timeline", timeline(plan, asOf));
        model.addAttribute(
                "investment", Investment.of(projects.sumBySector(plan.id()), projects.sumBySectorAndYears(plan.id())));
        model.addAttribute("sums", margin.sums(plan.id()));
        model.addAttribute("categories", Choices.ofGroups(projects.listCategories(plan.id())));
        model.addAttribute("years", years(plan));
        model.addAttribute("sectors", Choices.ofGroups(projects.listSectors(plan.id())));
        model.addAttribute("units", Choices.ofUnits(units.choices(plan.id())));
        return "plan/projects";
    }

    @GetMapping("/export.xlsx")
    void export(
            @RequestAttribute PlanRow plan,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String sector,
            @RequestParam(required = false) @Nullable Long unit,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String q,
            PageRequest page,
            CurrentPerson person,
            HttpServletResponse response)
            throws IOException {
        ProjectStore.Filter filter = new ProjectStore.Filter(category, sector, unit, year, q);
        export.send(
                ProjectTable.in(say),
                plan,
                export.asked()
                        .by("plan.category", category)
                        .by("plan.sector", sector)
                        .by("plan.unit.responsible", units.nameOf(plan.id(), unit))
                        .by("plan.runsIn", year)
                        .by("plan.search", q),
                Rows.paged(page.sort(), request -> projects.list(plan.id(), filter, request)),
                person,
                response);
    }

    @GetMapping("/{number}")
    String one(@RequestAttribute PlanRow plan, @PathVariable int number, AsOf asOf, Model model) {
        ProjectRow project = projects.find(plan.id(), number)
                .orElseThrow(() -> Failure.of(PlanError.PLAN_ITEM_NOT_FOUND, String.valueOf(number)));
        model.addAttribute("project", project);
        model.addAttribute("timeline", timeline(plan, asOf));
        model.addAttribute("detail", details.of(plan.id(), new Item(Item.Type.PROJECT, number), project.place()));
        return "plan/project";
    }

    private Map<String, String> years(PlanRow plan) {
        Map<String, String> choices = new LinkedHashMap<>();
        projects.findYears(plan.id())
                .ifPresent(span -> IntStream.rangeClosed(span.from(), span.to())
                        .mapToObj(String::valueOf)
                        .forEach(year -> choices.put(year, say.due(year))));
        return choices;
    }

    private @Nullable Timeline timeline(PlanRow plan, AsOf asOf) {
        return projects.findYears(plan.id())
                .map(years -> Timeline.of(years, plan.period(), asOf.date()))
                .orElse(null);
    }
}
