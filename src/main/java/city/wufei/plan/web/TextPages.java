package city.wufei.plan.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.plan.draft.Commitment;
import city.wufei.plan.draft.Fact;
import city.wufei.plan.internal.PlanRow;
import city.wufei.plan.internal.TextStore;
import city.wufei.plan.internal.TextStore.FactFilter;
import city.wufei.plan.internal.TextStore.FactRow;
import city.wufei.platform.Action;
import city.wufei.platform.Needs;
import city.wufei.platform.spreadsheet.Rows;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The numbers of the text: what was, and what it commits to. */
@Controller
@Needs(Action.READ)
@RequestMapping("/facts")
class TextPages {
    private final TextStore texts;
    private final PlanExport export;
    private final PlanWords say;

    TextPages(TextStore texts, PlanExport export, PlanWords say) {
        this.texts = texts;
        this.export = export;
        this.say = say;
    }

    @GetMapping
    String facts(
            @RequestAttribute PlanRow plan,
            @RequestParam(required = false) Fact.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String q,
            PageRequest page,
            Model model) {
        Listing<FactRow> listing = texts.facts(plan.id(), new FactFilter(kind, topic, year, q), page);
        model.addAttribute("listing", listing);
        model.addAttribute("lines", FactLine.of(listing.items()));
        model.addAttribute("grouped", page.sort() == null || page.sort().endsWith("topic"));
        model.addAttribute("kinds", Choices.of(Fact.Kind.values(), one -> say.word("plan.fact", one)));
        model.addAttribute("topics", Choices.ofGroups(texts.listTopics(plan.id())));
        model.addAttribute("years", Choices.ofGroups(texts.listYears(plan.id())));
        return "plan/facts";
    }

    @GetMapping("/export.xlsx")
    void exportFacts(
            @RequestAttribute PlanRow plan,
            @RequestParam(required = false) Fact.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String q,
            PageRequest page,
            CurrentPerson person,
            HttpServletResponse response)
            throws IOException {
        FactFilter filter = new FactFilter(kind, topic, year, q);
        export.send(
                TextTables.facts(say),
                plan,
                export.asked()
                        .by("plan.fact", "plan.fact", kind)
                        .by("plan.topic", topic)
                        .by("plan.factYear", year)
                        .by("plan.search", q),
                Rows.paged(page.sort(), request -> texts.facts(plan.id(), filter, request)),
                person,
                response);
    }

    @GetMapping("/commitments")
    String commitments(
            @RequestAttribute PlanRow plan,
            @RequestParam(defaultValue = "false") boolean supplementary,
            PageRequest page,
            Model model) {
        model.addAttribute("listing", texts.commitments(plan.id(), supplementary, page));
        model.addAttribute("which", Map.of("true", say.word("plan.commitment.only", "supplementary")));
        return "plan/commitments";
    }

    @GetMapping("/commitments/export.xlsx")
    void exportCommitments(
            @RequestAttribute PlanRow plan,
            @RequestParam(defaultValue = "false") boolean supplementary,
            PageRequest page,
            CurrentPerson person,
            HttpServletResponse response)
            throws IOException {
        Rows<Commitment> rows =
                Rows.paged(page.sort(), request -> texts.commitments(plan.id(), supplementary, request));
        export.send(
                TextTables.commitments(say),
                plan,
                export.asked().by("plan.commitment", "plan.commitment.only", supplementary ? "supplementary" : null),
                rows,
                person,
                response);
    }
}
