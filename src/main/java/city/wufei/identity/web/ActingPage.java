package city.wufei.identity.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.Delegation;
import city.wufei.identity.internal.Delegations;
import city.wufei.identity.internal.IdentityError;
import city.wufei.identity.security.ActingSession;
import city.wufei.kernel.Failure;
import city.wufei.platform.Action;
import city.wufei.platform.ForAllSignedIn;
import city.wufei.platform.Needs;
import city.wufei.platform.Trail;
import city.wufei.platform.Words;
import city.wufei.platform.api.Problems;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Letting others act in one's place, and acting in theirs. */
@Controller
@ForAllSignedIn
@RequestMapping("/acting")
class ActingPage {
    private static final String SELF = "redirect:/acting";

    private final Delegations delegations;
    private final Problems problems;
    private final Words words;
    private final Trail trail;
    private final Clock clock;

    ActingPage(Delegations delegations, Problems problems, Words words, Trail trail, Clock clock) {
        this.delegations = delegations;
        this.problems = problems;
        this.words = words;
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping
    String show(CurrentPerson person, Model model) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("given", delegations.givenBy(person));
        model.addAttribute("offered", delegations.offeredTo(person));
        model.addAttribute("mayDelegate", person.may(Action.DELEGATE));
        model.addAttribute("acting", person.actingFor());
        model.addAttribute("today", today);
        return "identity/acting";
    }

    @Needs(Action.DELEGATE)
    @PostMapping
    String give(
            CurrentPerson person,
            @RequestParam(defaultValue = "") String username,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            delegations.give(person, username, from, to, reason);
            redirect.addFlashAttribute("flash", words.of("acting.given", username.strip()));
            return SELF;
        } catch (Failure failure) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problems", problems.items(failure));
            model.addAttribute("username", username);
            model.addAttribute("reason", reason);
            model.addAttribute("to", to);
            return show(person, model);
        }
    }

    @PostMapping("/{id}/end")
    String end(CurrentPerson person, @PathVariable long id, RedirectAttributes redirect) {
        delegations.end(person, id);
        redirect.addFlashAttribute("flash", words.of("acting.ended"));
        return SELF;
    }

    @PostMapping("/{id}/begin")
    String begin(CurrentPerson person, @PathVariable long id, HttpSession session, RedirectAttributes redirect) {
        Delegation delegation = delegations.offeredTo(person).stream()
                .filter(offer -> offer.id() == id && offer.isOn(LocalDate.now(clock)))
                .findFirst()
                .orElseThrow(() -> Failure.of(IdentityError.DELEGATION_NOT_NOW));
        trail.note("event.ACTING_BEGUN", "people", delegation.giver().id(), "");
        ActingSession.begin(session, id);
        redirect.addFlashAttribute(
                "flash", words.of("acting.begun", delegation.giver().displayName()));
        return "redirect:/";
    }

    @PostMapping("/stop")
    String stop(HttpSession session, RedirectAttributes redirect) {
        trail.note("event.ACTING_STOPPED", "people", null, "");
        ActingSession.end(session);
        redirect.addFlashAttribute("flash", words.of("acting.stopped"));
        return "redirect:/";
    }
}
