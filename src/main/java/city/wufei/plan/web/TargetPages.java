package city.wufei.plan.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Failure;
import city.wufei.kernel.Kind;
import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.plan.Indicator;
import city.wufei.plan.IndicatorTargets;
import city.wufei.plan.Plan;
import city.wufei.plan.PlanError;
import city.wufei.plan.Plans;
import city.wufei.plan.internal.PlanRow;
import city.wufei.plan.internal.TargetBook;
import city.wufei.platform.Action;
import city.wufei.platform.AsOf;
import city.wufei.platform.Needs;
import city.wufei.platform.Time;
import city.wufei.platform.Words;
import city.wufei.registry.Organisation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Yearly targets: all indicators in one grid, and one indicator with its bodies, its line and its versions. */
@Controller
@Needs(Action.READ)
@RequestMapping("/targets")
class TargetPages {
    private final Plans plans;
    private final TargetBook book;
    private final TargetGrid grid;
    private final TargetImport table;
    private final PlanExport export;
    private final Words words;

    TargetPages(Plans plans, TargetBook book, TargetGrid grid, TargetImport table, PlanExport export, Words words) {
        this.plans = plans;
        this.book = book;
        this.grid = grid;
        this.table = table;
        this.export = export;
        this.words = words;
    }

    @GetMapping
    String list(
            @RequestAttribute PlanRow plan,
            @RequestParam(required = false) @Nullable Boolean set,
            @RequestParam(required = false) @Nullable String q,
            CurrentPerson person,
            Model model) {
        model.addAttribute("maySet", person.may(Action.STEER_WORK));
        List<IndicatorTargets> all = filtered(plan, set, q);
        model.addAttribute("listing", Listing.of(all, all.size(), new PageRequest(0, PageRequest.LARGEST, null)));
        model.addAttribute("years", known(plan).period());
        model.addAttribute(
                "states", Map.of("true", words.of("targets.set.true"), "false", words.of("targets.set.false")));
        return "plan/targets";
    }

    @GetMapping("/export.xlsx")
    void export(
            @RequestAttribute PlanRow plan,
            @RequestParam(required = false) @Nullable Boolean set,
            @RequestParam(required = false) @Nullable String q,
            CurrentPerson person,
            HttpServletResponse response)
            throws IOException {
        export.send(
                table.table(),
                plan,
                export.asked()
                        .by("targets.set", set == null ? null : words.of("targets.set." + set))
                        .by("plan.search", q),
                row -> {
                    for (IndicatorTargets targets : filtered(plan, set, q)) {
                        TargetCell.of(targets).forEach(row);
                    }
                },
                person,
                response);
    }

    private List<IndicatorTargets> filtered(PlanRow plan, @Nullable Boolean set, @Nullable String q) {
        return book.list(known(plan)).stream()
                .filter(targets -> set == null || set != targets.isProposal())
                .filter(targets -> q == null || targets.indicator().name().contains(q.strip()))
                .toList();
    }

    @GetMapping("/{number:\\d+}")
    String one(
            @RequestAttribute PlanRow plan,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable Integer version,
            AsOf asOf,
            CurrentPerson person,
            Model model) {
        Plan known = known(plan);
        Indicator indicator = indicator(plan, number);
        IndicatorTargets targets =
                version == null ? book.of(known, indicator) : book.version(known, indicator, version);
        model.addAttribute("targets", targets);
        model.addAttribute("old", version != null);
        model.addAttribute("keys", targets.lines().stream().map(TargetGrid::key).toList());
        model.addAttribute("versions", book.versions(indicator));
        model.addAttribute("zone", Time.ZONE);
        model.addAttribute(
                "charts",
                targets.wholes().stream()
                        .map(line -> TargetChart.of(targets, known.baseYear(), line))
                        .filter(Objects::nonNull)
                        .toList());
        model.addAttribute(
                "bodies",
                indicator.units().stream()
                        .flatMap(unit -> plans.bodies(unit, asOf.date()).stream())
                        .map(Organisation::name)
                        .distinct()
                        .toList());
        model.addAttribute("maySet", version == null && person.may(Action.STEER_WORK));
        return "plan/target";
    }

    /** All rows of the grid at once; makes a version. */
    @Needs(Action.STEER_WORK)
    @PostMapping("/{number:\\d+}")
    String set(
            @RequestAttribute PlanRow plan,
            @PathVariable int number,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String why,
            @RequestParam Map<String, String> fields,
            AsOf asOf,
            CurrentPerson person,
            RedirectAttributes redirect) {
        Indicator indicator = indicator(plan, number);
        try {
            IndicatorTargets targets = book.of(known(plan), indicator);
            book.set(indicator, seen, grid.read(targets, fields, whole(plan), asOf.date()), why, person.signature());
            redirect.addFlashAttribute("flash", words.of("targets.saved"));
        } catch (Failure failure) {
            if (failure.code().kind() != Kind.USER && failure.code().kind() != Kind.CONFLICT) {
                throw failure;
            }
            redirect.addFlashAttribute("problem", words.of(failure));
            redirect.addFlashAttribute("typed", fields);
        }
        return "redirect:/targets/" + number + "?plan=" + plan.id();
    }

    private List<String> whole(PlanRow plan) {
        return plan.place() == null
                ? List.of("", words.of("targets.whole"))
                : List.of("", words.of("targets.whole"), plan.place());
    }

    private Plan known(PlanRow plan) {
        return plans.find(plan.id()).orElseThrow(() -> Failure.of(PlanError.PLAN_NOT_FOUND, String.valueOf(plan.id())));
    }

    private Indicator indicator(PlanRow plan, int number) {
        return plans.indicators()
                .find(plan.id(), number)
                .orElseThrow(() -> Failure.of(PlanError.PLAN_ITEM_NOT_FOUND, String.valueOf(number)));
    }

    static LocalDate midOf(int year) {
        return LocalDate.of(year, 7, 1);
    }
}
