package city.wufei.registry.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Failure;
import city.wufei.platform.Action;
import city.wufei.platform.Needs;
import city.wufei.platform.Words;
import city.wufei.platform.api.ProblemItem;
import city.wufei.platform.api.Problems;
import city.wufei.registry.Organisation;
import city.wufei.registry.OrganisationEntry;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** One body at a time: the same columns as the spreadsheet. What it is called and where it sits changes by an act only. */
@Controller
@Needs(Action.EDIT_REGISTER)
@RequestMapping("/organisations")
class OrganisationForms {
    private static final String PATH = "/organisations";
    private static final Set<String> BY_ACT = Set.of("name", "region");

    private final OrganisationImport table;
    private final BodyEntry entry;
    private final Problems problems;
    private final Words words;

    OrganisationForms(OrganisationImport table, BodyEntry entry, Problems problems, Words words) {
        this.table = table;
        this.entry = entry;
        this.problems = problems;
        this.words = words;
    }

    @GetMapping("/new")
    String blank(@RequestParam Map<String, String> given, Model model) {
        return form(null, given, model);
    }

    @PostMapping
    String add(
            @RequestParam Map<String, String> values,
            CurrentPerson by,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        return save(null, values, by, response, redirect, model);
    }

    @GetMapping("/{id:\\d+}/edit")
    String edit(@PathVariable long id, CurrentPerson by, Model model) {
        Organisation body = entry.get(id);
        Reach.require(by, entry.where(body));
        return form(body, DrawerView.values(table, OrganisationEntry.of(body)), model);
    }

    @PostMapping("/{id:\\d+}")
    String change(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            CurrentPerson by,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Organisation body = entry.get(id);
        Reach.require(by, entry.where(body));
        return save(body, values, by, response, redirect, model);
    }

    private String save(
            @Nullable Organisation body,
            Map<String, String> sent,
            CurrentPerson by,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        try {
            Organisation saved = body == null ? entry.add(sent, by) : entry.change(body.id(), sent, null, by);
            redirect.addFlashAttribute("flash", words.of("drawer.saved", saved.name()));
            return "redirect:" + PATH + "/" + saved.id();
        } catch (Failure failure) {
            if (failure.errors().isEmpty()) {
                throw failure;
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            List<ProblemItem> wrong = problems.items(failure);
            Map<String, String> errors = new HashMap<>();
            wrong.forEach(problem -> errors.putIfAbsent(problem.path(), problem.message()));
            model.addAttribute("problems", wrong);
            model.addAttribute("errors", errors);
            return form(body, sent, model);
        }
    }

    private String form(@Nullable Organisation body, Map<String, String> values, Model model) {
        model.addAttribute("key", table.table().key());
        model.addAttribute("path", PATH);
        model.addAttribute("id", body == null ? null : body.id());
        model.addAttribute("name", body == null ? null : body.name());
        model.addAttribute(
                "fields",
                DrawerView.fields(table, values, words).stream()
                        .filter(field -> body == null || !BY_ACT.contains(field.name()))
                        .toList());
        return "registry/drawer-form";
    }
}
