package city.wufei.identity.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.SecondFactors;
import city.wufei.identity.security.SignedInSession;
import city.wufei.kernel.Failure;
import city.wufei.platform.ForAllSignedIn;
import city.wufei.platform.Words;
import city.wufei.platform.api.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own second factor. */
@Controller
@ForAllSignedIn
@RequestMapping("/account/second-factor")
class SecondFactorPage {
    private static final String VIEW = "identity/second-factor";
    private static final String SELF = "redirect:/account/second-factor";

    private final SecondFactors factors;
    private final SignedInSession session;
    private final Problems problems;
    private final Words words;

    SecondFactorPage(SecondFactors factors, SignedInSession session, Problems problems, Words words) {
        this.factors = factors;
        this.session = session;
        this.problems = problems;
        this.words = words;
    }

    @GetMapping
    String show(CurrentPerson person, Model model) {
        boolean on = factors.isOn(person.id());
        model.addAttribute("on", on);
        model.addAttribute("codesLeft", on ? factors.recoveryCodesLeft(person) : 0);
        model.addAttribute("demanded", factors.isDemandedOf(person));
        model.addAttribute("requiredForAdministrators", factors.requiredForAdministrators());
        return VIEW;
    }

    @PostMapping("/begin")
    String begin(CurrentPerson person, Model model) {
        model.addAttribute("secret", factors.begin(person));
        return show(person, model);
    }

    @PostMapping("/confirm")
    String confirm(
            CurrentPerson person,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            SecondFactors.SwitchedOn done = factors.confirm(person, code);
            session.renew(done.person(), request, response);
            model.addAttribute("codes", done.recoveryCodes());
            return show(person, model);
        } catch (Failure failure) {
            model.addAttribute("secret", factors.begun(person));
            return again(failure, person, response, model);
        }
    }

    @PostMapping("/codes")
    String renewCodes(
            CurrentPerson person,
            @RequestParam(defaultValue = "") String present,
            HttpServletResponse response,
            Model model) {
        try {
            model.addAttribute("codes", factors.renewRecoveryCodes(person, present));
            return show(person, model);
        } catch (Failure failure) {
            return again(failure, person, response, model);
        }
    }

    @PostMapping("/off")
    String switchOff(
            CurrentPerson person,
            @RequestParam(defaultValue = "") String present,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            factors.switchOff(person, present);
            redirect.addFlashAttribute("flash", words.of("factor.switchedOff"));
            return SELF;
        } catch (Failure failure) {
            return again(failure, person, response, model);
        }
    }

    private String again(Failure failure, CurrentPerson person, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("problems", problems.items(failure));
        return show(person, model);
    }
}
