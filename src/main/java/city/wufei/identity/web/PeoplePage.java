package city.wufei.identity.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.identity.ScopeDirectory;
import city.wufei.identity.internal.Grants;
import city.wufei.identity.internal.Leaving;
import city.wufei.identity.internal.People;
import city.wufei.identity.internal.PeopleFilter;
import city.wufei.identity.internal.Person;
import city.wufei.identity.internal.Role;
import city.wufei.identity.internal.SecondFactors;
import city.wufei.identity.internal.trail.TrailWords;
import city.wufei.kernel.Failure;
import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.platform.Action;
import city.wufei.platform.Needs;
import city.wufei.platform.Words;
import city.wufei.platform.api.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
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
    private final Grants grants;
    private final Leaving leaving;
    private final GrantLines lines;
    private final SecondFactors factors;
    private final TrailWords details;
    private final ScopeDirectory directory;
    private final Clock clock;
    private final Problems problems;
    private final Words words;

    PeoplePage(
            People people,
            Grants grants,
            Leaving leaving,
            GrantLines lines,
            SecondFactors factors,
            TrailWords details,
            ScopeDirectory directory,
            Clock clock,
            Problems problems,
            Words words) {
        this.people = people;
        this.grants = grants;
        this.leaving = leaving;
        this.lines = lines;
        this.factors = factors;
        this.details = details;
        this.directory = directory;
        this.clock = clock;
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
        Listing<Person> found = people.list(by, new PeopleFilter(q, role), page);
        model.addAttribute("people", found);
        model.addAttribute("grants", lines.byPerson(found.items()));
        model.addAttribute("mayManage", by.may(Action.MANAGE_PEOPLE));
        model.addAttribute("roles", roles());
        return "identity/people";
    }

    @Needs(Action.MANAGE_PEOPLE)
    @GetMapping("/new")
    String form(CurrentPerson by, Model model) {
        return form("", "", model);
    }

    @Needs(Action.MANAGE_PEOPLE)
    @PostMapping
    String add(
            CurrentPerson by,
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String displayName,
            HttpServletResponse response,
            Model model) {
        try {
            return password(people.add(by, username, displayName), model);
        } catch (Failure failure) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problems", problems.items(failure));
            return form(username, displayName, model);
        }
    }

    @GetMapping("/{id}")
    String show(CurrentPerson by, @PathVariable long id, Model model) {
        return show(by, id, GrantForm.EMPTY, model);
    }

    private String show(CurrentPerson by, long id, GrantForm form, Model model) {
        model.addAttribute("events", people.events(by, id));
        model.addAttribute("details", details);
        model.addAttribute("person", people.get(id));
        model.addAttribute("secondFactor", factors.isOn(id));
        model.addAttribute("grants", lines.of(grants.of(id)));
        model.addAttribute("places", by.may(Action.GRANT_ROLES) ? directory.places() : List.of());
        model.addAttribute("form", form);
        model.addAttribute("open", leaving.openWith(id));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("mayManage", by.may(Action.MANAGE_PEOPLE));
        model.addAttribute("mayGrant", by.may(Action.GRANT_ROLES));
        model.addAttribute("roles", roles());
        model.addAttribute("self", by.id() == id);
        return "identity/person";
    }

    @Needs(Action.GRANT_ROLES)
    @PostMapping("/{id}/password")
    String resetPassword(CurrentPerson by, @PathVariable long id, Model model) {
        return password(people.resetPassword(by, id), model);
    }

    @Needs(Action.MANAGE_PEOPLE)
    @PostMapping("/{id}/disable")
    String disable(CurrentPerson by, @PathVariable long id, RedirectAttributes redirect) {
        people.disable(by, id);
        return done("people.disabled", id, redirect);
    }

    @Needs(Action.MANAGE_PEOPLE)
    @PostMapping("/{id}/enable")
    String enable(CurrentPerson by, @PathVariable long id, RedirectAttributes redirect) {
        people.enable(by, id);
        return done("people.enabled", id, redirect);
    }

    @Needs(Action.GRANT_ROLES)
    @PostMapping("/{id}/roles")
    String give(
            CurrentPerson by,
            @PathVariable long id,
            GrantForm form,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            grants.give(by, id, form.asked(), form.scope(directory), form.from(clock), form.to());
            return done("people.roleGiven", id, redirect);
        } catch (Failure failure) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problems", problems.items(failure));
            return show(by, id, form, model);
        }
    }

    @Needs(Action.GRANT_ROLES)
    @PostMapping("/{id}/roles/{grant}/end")
    String takeBack(CurrentPerson by, @PathVariable long id, @PathVariable long grant, RedirectAttributes redirect) {
        grants.takeBack(by, id, grant);
        return done("people.roleTaken", id, redirect);
    }

    @Needs(Action.MANAGE_PEOPLE)
    @PostMapping("/{id}/leave")
    String leave(
            CurrentPerson by,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String successor,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            leaving.handOver(by, id, successor);
            return done("people.left", id, redirect);
        } catch (Failure failure) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("leaveProblems", problems.items(failure));
            model.addAttribute("successor", successor);
            return show(by, id, GrantForm.EMPTY, model);
        }
    }

    private String done(String key, long id, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", words.of(key, people.get(id).displayName()));
        return "redirect:/people/" + id;
    }

    private String form(String username, String displayName, Model model) {
        model.addAttribute("username", username);
        model.addAttribute("displayName", displayName);
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
