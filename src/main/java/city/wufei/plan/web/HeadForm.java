package city.wufei.plan.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Failure;
import city.wufei.plan.YearSpan;
import city.wufei.plan.internal.HeadEdit;
import city.wufei.plan.internal.PlanReview;
import city.wufei.plan.internal.PlanRow;
import city.wufei.platform.Action;
import city.wufei.platform.Needs;
import city.wufei.platform.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Mends what a draft says of itself: title, place, base year, period. */
@Controller
@Needs(Action.EDIT)
@RequestMapping("/imports/{id}/head")
class HeadForm {
    private static final int EARLIEST = 1949;
    private static final int LATEST = 2199;

    private final ReviewStates states;
    private final ReviewProblems problems;
    private final PlanReview review;
    private final Words words;

    HeadForm(ReviewStates states, ReviewProblems problems, PlanReview review, Words words) {
        this.states = states;
        this.problems = problems;
        this.review = review;
        this.words = words;
    }

    /** As typed. */
    record Typed(String title, String place, String baseYear, String from, String to) {
        static Typed of(PlanRow draft) {
            YearSpan period = draft.period();
            return new Typed(
                    draft.title(),
                    draft.place() == null ? "" : draft.place(),
                    text(draft.baseYear()),
                    text(period == null ? null : period.from()),
                    text(period == null ? null : period.to()));
        }

        private static String text(@Nullable Integer year) {
            return year == null ? "" : year.toString();
        }
    }

    @GetMapping
    String form(@PathVariable long id, CurrentPerson person, Model model) {
        ReviewState state = states.of(id, person);
        return shown(model, state, Typed.of(state.draft()), Map.of());
    }

    @PostMapping
    String save(
            @PathVariable long id,
            Typed typed,
            Seen seen,
            CurrentPerson person,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Map<String, String> wrong = wrong(typed);
        if (!wrong.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return shown(model, states.of(id, person), typed, wrong);
        }
        try {
            review.editHead(id, seen.value(), edit(typed), person.signature());
        } catch (Failure failure) {
            model.addAttribute("problem", problems.say(failure, response));
            return shown(model, states.of(id, person), typed, Map.of());
        }
        redirect.addFlashAttribute("flash", words.of("plan.saved"));
        return "redirect:/imports/" + id;
    }

    private static String shown(Model model, ReviewState state, Typed typed, Map<String, String> wrong) {
        model.addAttribute("state", state);
        model.addAttribute("typed", typed);
        model.addAttribute("wrong", wrong);
        return "plan/head";
    }

    private Map<String, String> wrong(Typed typed) {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (typed.title.isBlank()) {
            wrong.put("title", words.of("plan.head.title.missing"));
        }
        if (typed.place.isBlank()) {
            wrong.put("place", words.of("plan.head.place.missing"));
        }
        if (!typed.baseYear.isBlank() && year(typed.baseYear) == null) {
            wrong.put("baseYear", words.of("plan.head.year.wrong"));
        }
        Integer from = year(typed.from);
        Integer to = year(typed.to);
        if (from == null) {
            wrong.put("from", words.of("plan.head.year.wrong"));
        }
        if (to == null) {
            wrong.put("to", words.of("plan.head.year.wrong"));
        } else if (from != null && to < from) {
            wrong.put("to", words.of("plan.head.period.wrong"));
        }
        return wrong;
    }

    private static HeadEdit edit(Typed typed) {
        Integer from = year(typed.from);
        Integer to = year(typed.to);
        if (from == null || to == null) {
            throw new IllegalStateException("checked before");
        }
        return new HeadEdit(typed.title.strip(), typed.place.strip(), year(typed.baseYear), new YearSpan(from, to));
    }

    private static @Nullable Integer year(String typed) {
        String digits = typed.strip();
        if (!digits.matches("\\d{4}")) {
            return null;
        }
        int year = Integer.parseInt(digits);
        return year >= EARLIEST && year <= LATEST ? year : null;
    }
}
