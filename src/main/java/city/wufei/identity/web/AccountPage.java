package city.wufei.identity.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.IdentityError;
import city.wufei.identity.internal.OwnPassword;
import city.wufei.identity.internal.People;
import city.wufei.identity.internal.Person;
import city.wufei.identity.internal.SecondFactors;
import city.wufei.identity.internal.TokenScope;
import city.wufei.identity.internal.Tokens;
import city.wufei.identity.security.SignedInSession;
import city.wufei.kernel.Failure;
import city.wufei.platform.ForAllSignedIn;
import city.wufei.platform.Words;
import city.wufei.platform.api.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@ForAllSignedIn
class AccountPage {
    private static final String VIEW = "identity/account";
    private static final String SELF = "redirect:/account";

    private final People people;
    private final GrantLines lines;
    private final OwnPassword ownPassword;
    private final Tokens tokens;
    private final SecondFactors factors;
    private final SignedInSession session;
    private final Problems problems;
    private final Words words;
    private final Clock clock;

    AccountPage(
            People people,
            GrantLines lines,
            OwnPassword ownPassword,
            Tokens tokens,
            SecondFactors factors,
            SignedInSession session,
            Problems problems,
            Words words,
            Clock clock) {
        this.people = people;
        this.lines = lines;
        this.ownPassword = ownPassword;
        this.tokens = tokens;
        this.factors = factors;
        this.session = session;
        this.problems = problems;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/account")
    String show(CurrentPerson person, Model model) {
        Person self = people.get(person.id());
        model.addAttribute("person", self);
        model.addAttribute("grants", lines.of(self.grants()));
        model.addAttribute("tokens", tokens.list(person));
        model.addAttribute("secondFactor", factors.isOn(person.id()));
        model.addAttribute("now", clock.instant());
        return VIEW;
    }

    @PostMapping("/account/password")
    String changePassword(
            CurrentPerson person,
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String chosen,
            @RequestParam(defaultValue = "") String repeated,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            if (!chosen.equals(repeated)) {
                throw Failure.of(IdentityError.PASSWORDS_DIFFER);
            }
            Person changed = ownPassword.change(person, present, chosen);
            session.renew(changed, request, response);
            redirect.addFlashAttribute("flash", words.of("account.password.changed"));
            return SELF;
        } catch (Failure failure) {
            return again("passwordProblems", failure, person, response, model);
        }
    }

    @PostMapping("/account/tokens")
    String issue(
            CurrentPerson person,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "READ") TokenScope scope,
            @RequestParam(defaultValue = "90") int days,
            HttpServletResponse response,
            Model model) {
        try {
            model.addAttribute("secret", tokens.issue(person, name, scope, days));
            return show(person, model);
        } catch (Failure failure) {
            return again("tokenProblems", failure, person, response, model);
        }
    }

    @PostMapping("/account/tokens/{id}/revoke")
    String revoke(CurrentPerson person, @PathVariable long id, RedirectAttributes redirect) {
        tokens.revoke(person, id);
        redirect.addFlashAttribute("flash", words.of("account.token.revoked"));
        return SELF;
    }

    private String again(
            String where, Failure failure, CurrentPerson person, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute(where, problems.items(failure));
        return show(person, model);
    }
}
