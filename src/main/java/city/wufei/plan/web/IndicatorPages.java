package city.wufei.plan.web;

import city.wufei.facts.Fact;
import city.wufei.facts.FactBook;
import city.wufei.facts.Series;
import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Failure;
import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.plan.IndicatorKind;
import city.wufei.plan.PlanError;
import city.wufei.plan.draft.Unread.Item;
import city.wufei.plan.internal.IndicatorHistory;
import city.wufei.plan.internal.IndicatorRow;
import city.wufei.plan.internal.IndicatorStore;
import city.wufei.plan.internal.PlanRow;
import city.wufei.plan.internal.TargetNeed;
import city.wufei.plan.internal.TextStore;
import city.wufei.plan.internal.UnitStore;
import city.wufei.platform.Action;
import city.wufei.platform.Needs;
import city.wufei.platform.spreadsheet.Rows;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
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
@RequestMapping("/indicators")
class IndicatorPages {
    private final IndicatorStore indicators;
    private final UnitStore units;
    private final TextStore texts;
    private final ItemDetails details;
    private final PlanExport export;
    private final PlanWords say;
    private final IndicatorHistory history;
    private final FactBook facts;

    IndicatorPages(
            IndicatorStore indicators,
            UnitStore units,
            TextStore texts,
            ItemDetails details,
            PlanExport export,
            PlanWords say,
            IndicatorHistory history,
            FactBook facts) {
        this.history = history;
        this.facts = facts;
        this.indicators = indicators;
        this.units = units;
        this.texts = texts;
        this.details = details;
        this.export = export;
        this.say = say;
    }

    @GetMapping
    String list(
            @RequestAttribute PlanRow plan,
            @RequestParam(required = false) @Nullable IndicatorKind kind,
            @RequestParam(required = false) @Nullable Long unit,
            @RequestParam(required = false) @Nullable String level1,
            @RequestParam(required = false) @Nullable TargetNeed target,
            @RequestParam(required = false) @Nullable String q,
            PageRequest page,
            Model model) {
        Listing<IndicatorRow> listing =
                indicators.list(plan.id(), new IndicatorStore.Filter(kind, unit, level1, target, q), page);
        model.addAttribute("listing", listing);
        model.addAttribute("lines", IndicatorLine.of(listing.items()));
        model.addAttribute("grouped", page.sort() == null || page.sort().equals("number"));
        model.addAttribute("levels", Choices.ofGroups(indicators.listLevel1(plan.id())));
        model.addAttribute("units", Choices.ofUnits(units.choices(plan.id())));
        model.addAttribute("kinds", Choices.of(IndicatorKind.values(), one -> say.word("plan.kind", one)));
        model.addAttribute("needs", Choices.of(TargetNeed.values(), one -> say.word("plan.need", one)));
        return "plan/indicators";
    }

    @GetMapping("/export.xlsx")
    void export(
            @RequestAttribute PlanRow plan,
            @RequestParam(required = false) @Nullable IndicatorKind kind,
            @RequestParam(required = false) @Nullable Long unit,
            @RequestParam(required = false) @Nullable String level1,
            @RequestParam(required = false) @Nullable TargetNeed target,
            @RequestParam(required = false) @Nullable String q,
            PageRequest page,
            CurrentPerson person,
            HttpServletResponse response)
            throws IOException {
        IndicatorStore.Filter filter = new IndicatorStore.Filter(kind, unit, level1, target, q);
        export.send(
                IndicatorTable.in(say),
                plan,
                export.asked()
                        .by("plan.level1", level1)
                        .by("plan.kind", "plan.kind", kind)
                        .by("plan.unit.responsible", units.nameOf(plan.id(), unit))
                        .by("plan.need", "plan.need", target)
                        .by("plan.search", q),
                Rows.paged(page.sort(), request -> indicators.list(plan.id(), filter, request)),
                person,
                response);
    }

    @GetMapping("/{number}")
    String one(@RequestAttribute PlanRow plan, @PathVariable int number, Model model) {
        IndicatorRow indicator = indicators
                .find(plan.id(), number)
                .orElseThrow(() -> Failure.of(PlanError.PLAN_ITEM_NOT_FOUND, String.valueOf(number)));
        model.addAttribute("indicator", indicator);
        model.addAttribute("bullets", Bullet.of(indicator));
        history.seriesOf(indicator.id()).flatMap(facts::find).ifPresent(series -> {
            model.addAttribute("series", series);
            model.addAttribute("years", years(series, plan));
        });
        model.addAttribute("commitments", texts.commitmentsOf(plan.id(), number));
        model.addAttribute("detail", details.of(plan.id(), new Item(Item.Type.INDICATOR, number), indicator.place()));
        return "plan/indicator";
    }

    /** What was reported for the plan's region, the last year first. */
    private List<Fact> years(Series series, PlanRow plan) {
        long region = plan.region() == null ? facts.district().id() : plan.region();
        return facts.values(List.of(series.code()), region, null, null).stream()
                .sorted(Comparator.comparing(Fact::period).reversed())
                .toList();
    }
}
