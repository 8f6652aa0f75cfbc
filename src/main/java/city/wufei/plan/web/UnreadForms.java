package city.wufei.plan.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Failure;
import city.wufei.plan.IndicatorKind;
import city.wufei.plan.PlanError;
import city.wufei.plan.internal.PlanReview;
import city.wufei.platform.Action;
import city.wufei.platform.Needs;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Settles what was not understood: by mending its field, or by noting that nothing hangs on it. */
@Controller
@Needs(Action.EDIT)
@RequestMapping("/imports/{id}/unread/{unread}")
class UnreadForms {
    private final UnreadLines lines;
    private final ReviewStates states;
    private final ReviewPage page;
    private final ReviewProblems problems;
    private final PlanReview review;
    private final PlanWords say;

    UnreadForms(
            UnreadLines lines,
            ReviewStates states,
            ReviewPage page,
            ReviewProblems problems,
            PlanReview review,
            PlanWords say) {
        this.lines = lines;
        this.states = states;
        this.page = page;
        this.problems = problems;
        this.review = review;
        this.say = say;
    }

    @PostMapping("/correction")
    String correct(
            @PathVariable long id,
            @PathVariable long unread,
            @RequestParam String text,
            Seen seen,
            HtmxRequest htmx,
            CurrentPerson person,
            Model model,
            HttpServletResponse response) {
        ReviewField field = lines.get(id, unread).field();
        if (field == null) {
            throw Failure.of(PlanError.PLAN_ITEM_NOT_FOUND, String.valueOf(unread));
        }
        model.addAttribute("typed", text);
        return after(
                id,
                unread,
                htmx,
                person,
                model,
                response,
                () -> review.edit(id, seen.value(), field.item(), field.name(), text, person.signature()));
    }

    @PostMapping("/note")
    String note(
            @PathVariable long id,
            @PathVariable long unread,
            @RequestParam(defaultValue = "") String note,
            Seen seen,
            HtmxRequest htmx,
            CurrentPerson person,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("noted", note);
        return after(
                id,
                unread,
                htmx,
                person,
                model,
                response,
                () -> review.settle(id, seen.value(), unread, note, person.signature()));
    }

    @PostMapping("/reopening")
    String reopen(
            @PathVariable long id,
            @PathVariable long unread,
            Seen seen,
            HtmxRequest htmx,
            CurrentPerson person,
            Model model,
            HttpServletResponse response) {
        return after(id, unread, htmx, person, model, response, () -> review.reopen(id, seen.value(), unread));
    }

    private String after(
            long id,
            long unread,
            HtmxRequest htmx,
            CurrentPerson person,
            Model model,
            HttpServletResponse response,
            Runnable change) {
        try {
            change.run();
        } catch (Failure failure) {
            model.addAttribute("problem", problems.say(failure, response));
            model.addAttribute("problemAt", unread);
        }
        if (!htmx.isHtmxRequest()) {
            return model.containsAttribute("problem")
                    ? page.show(id, ReviewPage.Tab.UNREAD, FIRST, person, model)
                    : "redirect:/imports/" + id + "?tab=UNREAD";
        }
        model.addAttribute("state", states.of(id, person));
        model.addAttribute("line", lines.get(id, unread));
        model.addAttribute("kinds", Choices.of(IndicatorKind.values(), one -> say.word("plan.kind", one)));
        return "plan/review-parts :: settled";
    }

    private static final city.wufei.kernel.PageRequest FIRST = city.wufei.kernel.PageRequest.of(null, null, null);
}
