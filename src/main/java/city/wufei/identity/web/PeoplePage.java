package city.wufei.identity.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.People;
import city.wufei.identity.internal.PeopleFilter;
import city.wufei.identity.internal.Role;
import city.wufei.identity.internal.SecondFactors;
import city.wufei.kernel.Failure;
import city.wufei.kernel.PageRequest;
import city.wufei.platform.Action;
import city.wufei.platform.Needs;
import city.wufei.platform.Words;
import city.wufei.platform.api.Problems;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Needs(Action.MANAGE_PEOPLE)
@RequestMapping("/people")
class PeoplePage {
    private final People people;
    private final SecondFactors factors;
    private final Problems problems;
    private final Words words;

    PeoplePage(People people, SecondFactors factors, Problems problems, Words words) {
        this.people = people;
        this.factors = factors;
        this.problems = problems;
        this.words = words;
    }

    @GetMapping
    String list(
            CurrentPerson by,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable Role role,
            PageRequest page,
            Model model) {
        model.addAttribute("people", people.list(by, new PeopleFilter(q, role), page));
        model.addAttribute("roles", roles());
        return "identity/people";
    }

    @GetMapping("/new")
    String form(CurrentPerson by, Model model) {
        return form("", "", Role.READER, model);
    }

    @PostMapping
    String add(
            CurrentPerson by,
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String displayName,
            @RequestParam(defaultValue = "READER") Role role,
            HttpServletResponse response,
            Model model) {
        try {
            return password(people.add(by, username, displayName, role), model);
        } catch (Failure failure) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problems", problems.items(failure));
            return form(username, displayName, role, model);
        }
    }

    @GetMapping("/{id}")
    String show(CurrentPerson by, @PathVariable long id, Model model) {
        model.addAttribute("events", people.events(by, id));
        model.addAttribute("person", people.get(id));
        model.addAttribute("secondFactor", factors.isOn(id));
        model.addAttribute("roles", roles());
        model.addAttribute("self", by.id() == id);
        return "identity/person";
    }

    @PostMapping("/{id}/password")
    String resetPassword(CurrentPerson by, @PathVariable long id, Model model) {
        return password(people.resetPassword(by, id), model);
    }

    @PostMapping("/{id}/disable")
    String disable(CurrentPerson by, @PathVariable long id, RedirectAttributes redirect) {
        people.disable(by, id);
        return done("people.disabled", id, redirect);
    }

    @PostMapping("/{id}/enable")
    String enable(CurrentPerson by, @PathVariable long id, RedirectAttributes redirect) {
        people.enable(by, id);
        return done("people.enabled", id, redirect);
    }

    @PostMapping("/{id}/role")
    String setRole(CurrentPerson by, @PathVariable long id, @RequestParam Role role, RedirectAttributes redirect) {
        people.setRole(by, id, role);
        return done("people.roleChanged", id, redirect);
    }

    private String done(String key, long id, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", words.of(key, people.get(id).displayName()));
        return "redirect:/people/" + id;
    }

    private String form(String username, String displayName, Role role, Model model) {
        model.addAttribute("username", username);
        model.addAttribute("displayName", displayName);
        model.addAttribute("role", role);
        model.addAttribute("roles", roles());
        return "identity/person-new";
    }

    private static String password(People.WithPassword made, Model model) {
        model.addAttribute("person", made.person());
        model.addAttribute("password", made.password());
        return "identity/person-password";
    }

    private Map<String, String> roles() {
        Map<String, String> roles = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            roles.put(role.name(), words.of("role." + role));
        }
        return roles;
    }
}
