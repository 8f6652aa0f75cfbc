package city.wufei.identity.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.People;
import city.wufei.identity.internal.SecondFactors;
import city.wufei.platform.Action;
import city.wufei.platform.Needs;
import city.wufei.platform.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a second factor away from somebody who lost theirs. */
@Controller
@Needs(Action.GRANT_ROLES)
class LostFactorPage {
    private final SecondFactors factors;
    private final People people;
    private final Words words;

    LostFactorPage(SecondFactors factors, People people, Words words) {
        this.factors = factors;
        this.people = people;
        this.words = words;
    }

    @PostMapping("/people/{id}/second-factor/reset")
    String reset(CurrentPerson by, @PathVariable long id, RedirectAttributes redirect) {
        factors.reset(by, id);
        redirect.addFlashAttribute(
                "flash", words.of("people.factorReset", people.get(id).displayName()));
        return "redirect:/people/" + id;
    }
}
