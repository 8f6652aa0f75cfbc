package city.wufei.plan.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Failure;
import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.plan.IndicatorKind;
import city.wufei.plan.draft.Unread.Item;
import city.wufei.plan.internal.EditStore;
import city.wufei.plan.internal.Enrichment;
import city.wufei.plan.internal.Enrichment.Difference;
import city.wufei.plan.internal.FindingStore;
import city.wufei.plan.internal.PlanReview;
import city.wufei.plan.internal.PlanRow;
import city.wufei.plan.internal.PlanStore;
import city.wufei.plan.internal.SourceStore;
import city.wufei.platform.Action;
import city.wufei.platform.Needs;
import city.wufei.platform.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A draft under review: the document beside what was understood of it, until somebody accepts or discards it. */
@Controller
@Needs(Action.READ)
@RequestMapping("/imports/{id}")
class ReviewPage {
    /** What of a draft is looked at. */
    enum Tab {
        UNREAD,
        INDICATORS,
        TASKS,
        PROJECTS,
        FINDINGS,
        DIFFERENCES
    }

    /** Items are tall: so many to a page. */
    private static final int ITEMS = 20;

    private final ReviewStates states;
    private final ReviewItems items;
    private final UnreadLines unread;
    private final FindingStore findings;
    private final FindingLines lines;
    private final Enrichment enrichment;
    private final SourceStore sources;
    private final PlanStore plans;
    private final EditStore edits;
    private final PlanReview review;
    private final ReviewProblems problems;
    private final Words words;

    ReviewPage(
            ReviewStates states,
            ReviewItems items,
            UnreadLines unread,
            FindingStore findings,
            FindingLines lines,
            Enrichment enrichment,
            SourceStore sources,
            PlanStore plans,
            EditStore edits,
            PlanReview review,
            ReviewProblems problems,
            Words words) {
        this.states = states;
        this.items = items;
        this.unread = unread;
        this.findings = findings;
        this.lines = lines;
        this.enrichment = enrichment;
        this.sources = sources;
        this.plans = plans;
        this.edits = edits;
        this.review = review;
        this.problems = problems;
        this.words = words;
    }

    @GetMapping
    String show(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Tab tab,
            PageRequest page,
            CurrentPerson person,
            Model model) {
        ReviewState state = states.of(id, person);
        Tab shown = tab != null ? tab : state.unread() > 0 ? Tab.UNREAD : Tab.INDICATORS;
        model.addAttribute("state", state);
        model.addAttribute("tab", shown);
        model.addAttribute("source", sources.findNewest(id).orElse(null));
        model.addAttribute("edits", edits.listOfHead(id));
        model.addAttribute("listing", listing(state, shown, page));
        model.addAttribute("kinds", Choices.of(IndicatorKind.values(), one -> words.of("plan.kind." + one)));
        return "plan/review";
    }

    @Needs(Action.ACCEPT)
    @PostMapping("/accept")
    String accept(
            @PathVariable long id,
            Seen seen,
            CurrentPerson person,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        try {
            long plan = review.accept(id, seen.value(), person.signature());
            PlanRow inForce = plans.get(plan);
            redirect.addFlashAttribute(
                    "flash", words.of(plan == id ? "plan.accepted" : "plan.enriched", inForce.title()));
            redirect.addAttribute("plan", plan);
            return "redirect:/overview";
        } catch (Failure failure) {
            return refused(id, failure, person, model, response);
        }
    }

    @Needs(Action.EDIT)
    @GetMapping("/discard")
    String askToDiscard(@PathVariable long id, CurrentPerson person, Model model) {
        model.addAttribute("state", states.of(id, person));
        return "plan/discard";
    }

    @Needs(Action.EDIT)
    @PostMapping("/discard")
    String discard(
            @PathVariable long id,
            Seen seen,
            CurrentPerson person,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        try {
            review.discard(id, seen.value(), person.signature());
            redirect.addFlashAttribute(
                    "flash", words.of("plan.discarded", plans.get(id).title()));
            return "redirect:/imports";
        } catch (Failure failure) {
            return refused(id, failure, person, model, response);
        }
    }

    private Listing<?> listing(ReviewState state, Tab tab, PageRequest page) {
        long id = state.draft().id();
        PageRequest few = new PageRequest(page.page(), ITEMS, page.sort());
        return switch (tab) {
            case UNREAD -> unread.list(id, page);
            case INDICATORS -> items.list(id, Item.Type.INDICATOR, few);
            case TASKS -> items.list(id, Item.Type.TASK, few);
            case PROJECTS -> items.list(id, Item.Type.PROJECT, few);
            case FINDINGS -> findings.list(id, null, null, page).map(lines::of);
            case DIFFERENCES -> differences(state, page);
        };
    }

    private Listing<Difference> differences(ReviewState state, PageRequest page) {
        PlanRow plan = state.enriches();
        List<Difference> all = plan == null
                ? List.of()
                : enrichment.differences(plan.id(), state.draft().id());
        int from = (int) Math.min(page.offset(), all.size());
        return Listing.of(all.subList(from, Math.min(from + page.size(), all.size())), all.size(), page);
    }

    private String refused(long id, Failure failure, CurrentPerson person, Model model, HttpServletResponse response) {
        model.addAttribute("problem", problems.say(failure, response));
        return show(id, null, PageRequest.of(null, null, null), person, model);
    }
}
