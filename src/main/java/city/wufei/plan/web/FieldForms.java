package city.wufei.plan.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Failure;
import city.wufei.plan.IndicatorKind;
import city.wufei.plan.draft.Unread.Item;
import city.wufei.plan.internal.PlanReview;
import city.wufei.platform.Action;
import city.wufei.platform.Needs;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Mends one field of an item of a draft: in its place by htmx, on a small page of its own without. */
@Controller
@Needs(Action.EDIT)
@RequestMapping("/imports/{id}/items/{type}/{number}/{field}")
class FieldForms {
    private final ReviewItems items;
    private final ReviewStates states;
    private final ReviewProblems problems;
    private final PlanReview review;
    private final PlanWords say;

    FieldForms(ReviewItems items, ReviewStates states, ReviewProblems problems, PlanReview review, PlanWords say) {
        this.items = items;
        this.states = states;
        this.problems = problems;
        this.review = review;
        this.say = say;
    }

    /** The form; or, with {@code ?shown=true}, the field as it was before somebody began to mend it. */
    @GetMapping
    String form(
            @PathVariable long id,
            @PathVariable Item.Type type,
            @PathVariable int number,
            @PathVariable String field,
            @RequestParam(defaultValue = "false") boolean shown,
            HtmxRequest htmx,
            CurrentPerson person,
            Model model) {
        fill(model, id, items.get(id, new Item(type, number), field), person);
        return !htmx.isHtmxRequest() ? "plan/field" : shown ? "plan/review-parts :: field" : "plan/field :: editor";
    }

    @PostMapping
    String save(
            @PathVariable long id,
            @PathVariable Item.Type type,
            @PathVariable int number,
            @PathVariable String field,
            @RequestParam String text,
            Seen seen,
            HtmxRequest htmx,
            CurrentPerson person,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Item item = new Item(type, number);
        try {
            review.edit(id, seen.value(), item, field, text, person.signature());
        } catch (Failure failure) {
            model.addAttribute("problem", problems.say(failure, response));
            fill(model, id, items.get(id, item, field).typed(text), person);
            return htmx.isHtmxRequest() ? "plan/field :: refused" : "plan/field";
        }
        ReviewField saved = items.get(id, item, field);
        if (htmx.isHtmxRequest()) {
            fill(model, id, saved, person);
            return "plan/field :: saved";
        }
        redirect.addAttribute("tab", ReviewPage.Tab.valueOf(type + "S"));
        return "redirect:/imports/" + id;
    }

    private void fill(Model model, long id, ReviewField field, CurrentPerson person) {
        model.addAttribute("state", states.of(id, person));
        model.addAttribute("field", field);
        model.addAttribute("kinds", Choices.of(IndicatorKind.values(), one -> say.word("plan.kind", one)));
    }
}
