package city.wufei.registry.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Failure;
import city.wufei.platform.Action;
import city.wufei.platform.Needs;
import city.wufei.platform.Words;
import city.wufei.platform.api.Problems;
import city.wufei.registry.Act;
import city.wufei.registry.Change;
import city.wufei.registry.Change.Verb;
import city.wufei.registry.RegistryError;
import city.wufei.registry.Succession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Renames, merges, splits, ends: first a form, then what it would do, then the deed. */
@Controller
@Needs(Action.EDIT_REGISTER)
class ChangePages {
    private final Succession succession;
    private final Map<String, ChangeSubject> subjects;
    private final Problems problems;
    private final Words words;
    private final Clock clock;

    ChangePages(
            Succession succession,
            OrganisationSubject organisations,
            RegionSubject regions,
            Problems problems,
            Words words,
            Clock clock) {
        this.succession = succession;
        this.subjects = Map.of("organisations", organisations, "regions", regions);
        this.problems = problems;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping({"/organisations/{id}/change/{verb}", "/regions/{id}/change/{verb}"})
    String form(
            HttpServletRequest request, @PathVariable long id, @PathVariable Verb verb, CurrentPerson by, Model model) {
        Reach.requireEverywhere(by);
        String subject = subjectOf(request);
        ChangeForm form = ChangeForm.empty().fill("day", LocalDate.now(clock));
        subject(subject).prefill(id, verb, form);
        return form(subject, id, verb, form, model);
    }

    @PostMapping({"/organisations/{id}/change/{verb}", "/regions/{id}/change/{verb}"})
    String send(
            HttpServletRequest request,
            @PathVariable long id,
            @PathVariable Verb verb,
            @RequestParam MultiValueMap<String, String> sent,
            CurrentPerson by,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Reach.requireEverywhere(by);
        String subject = subjectOf(request);
        ChangeForm form = ChangeForm.of(sent);
        if (sent.containsKey("back")) {
            return form(subject, id, verb, form, model);
        }
        try {
            Change change = subject(subject).read(id, verb, form);
            form.throwIfWrong();
            if (sent.containsKey("confirm")) {
                Act act = succession.carryOut(change, by);
                redirect.addFlashAttribute("flash", words.of("change.done." + verb, String.join("、", act.ended())));
                return "redirect:/" + subject + "/" + id;
            }
            model.addAttribute("act", succession.preview(change, by));
            model.addAttribute("affected", subject(subject).affected(id));
            model.addAttribute("form", form);
            common(subject, id, verb, model);
            return "registry/change-preview";
        } catch (Failure failure) {
            if (failure.errors().isEmpty()) {
                throw failure;
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problems", problems.items(failure));
            return form(subject, id, verb, form, model);
        }
    }

    /** What the act began is gone afterwards: it leads to what that was the day before. */
    @PostMapping({"/organisations/{id}/undo/{change}", "/regions/{id}/undo/{change}"})
    String undo(
            HttpServletRequest request,
            @PathVariable long id,
            @PathVariable("change") long change,
            CurrentPerson by,
            RedirectAttributes redirect) {
        Reach.requireEverywhere(by);
        String subject = subjectOf(request);
        LocalDate before = succession
                .find(change)
                .orElseThrow(() -> Failure.of(RegistryError.ACT_NOT_FOUND, String.valueOf(change)))
                .day()
                .minusDays(1);
        long there = subject(subject).idOn(id, before);
        Act act = succession.undo(change, by);
        redirect.addFlashAttribute(
                "flash",
                words.of("change.undone", words.of("change.verb." + act.verb()), String.join("、", act.ended())));
        return "redirect:/" + subject + (subject(subject).exists(there) ? "/" + there : "");
    }

    private static String subjectOf(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/regions/") ? "regions" : "organisations";
    }

    private String form(String subject, long id, Verb verb, ChangeForm form, Model model) {
        common(subject, id, verb, model);
        model.addAttribute("form", form);
        model.addAttribute("rows", ChangeForm.rows(verb));
        model.addAttribute("kinds", subject(subject).kinds());
        model.addAttribute("choices", verb == Verb.MERGE ? subject(subject).names(id) : java.util.List.of());
        return "registry/change";
    }

    private void common(String subject, long id, Verb verb, Model model) {
        model.addAttribute("subject", subject);
        model.addAttribute("id", id);
        model.addAttribute("verb", verb);
        model.addAttribute("name", subject(subject).name(id));
    }

    private ChangeSubject subject(String subject) {
        ChangeSubject found = subjects.get(subject);
        if (found == null) {
            throw Failure.of(RegistryError.ORGANISATION_NOT_FOUND, subject);
        }
        return found;
    }
}
