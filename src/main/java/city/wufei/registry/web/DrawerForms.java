package city.wufei.registry.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Failure;
import city.wufei.platform.Action;
import city.wufei.platform.Needs;
import city.wufei.platform.Words;
import city.wufei.platform.api.ProblemItem;
import city.wufei.platform.api.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What somebody enters in the drawers: form, end. */
@Controller
@AtDrawers
@Needs(Action.EDIT_REGISTER)
class DrawerForms {
    private final Drawers drawers;
    private final DrawerEntry entry;
    private final Problems problems;
    private final Words words;
    private final Clock clock;

    DrawerForms(Drawers drawers, DrawerEntry entry, Problems problems, Words words, Clock clock) {
        this.drawers = drawers;
        this.entry = entry;
        this.problems = problems;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/new")
    String blank(
            HttpServletRequest request, @RequestParam Map<String, String> given, CurrentPerson person, Model model) {
        return form(drawers.of(request.getRequestURI()), null, given, person, model);
    }

    @GetMapping("/{id}/edit")
    String edit(HttpServletRequest request, @PathVariable long id, CurrentPerson person, Model model) {
        return edit(drawers.of(request.getRequestURI()), id, person, model);
    }

    private <T extends Record> String edit(Drawer<T> drawer, long id, CurrentPerson person, Model model) {
        T item = DrawerView.get(drawer, id, today());
        Reach.require(person, drawer.where(item));
        return form(drawer, id, DrawerView.values(drawer, item), person, model);
    }

    @PostMapping
    String add(
            HttpServletRequest request,
            @RequestParam Map<String, String> values,
            CurrentPerson by,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        return save(drawers.of(request.getRequestURI()), null, values, by, response, redirect, model);
    }

    @PostMapping("/{id}")
    String change(
            HttpServletRequest request,
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            CurrentPerson by,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        return save(drawers.of(request.getRequestURI()), id, values, by, response, redirect, model);
    }

    private <T extends Record> String save(
            Drawer<T> drawer,
            @Nullable Long id,
            Map<String, String> values,
            CurrentPerson by,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        try {
            long saved = id == null ? entry.add(drawer, values, by) : entry.change(drawer, id, values, null, by);
            String name = drawer.name(DrawerView.get(drawer, saved, today()));
            redirect.addFlashAttribute("flash", words.of("drawer.saved", name));
            return "redirect:" + drawer.path() + "/" + saved;
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
            return form(drawer, id, values, by, model);
        }
    }

    @PostMapping("/{id}/end")
    String end(
            HttpServletRequest request,
            @PathVariable long id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate lastDay,
            CurrentPerson by,
            RedirectAttributes redirect) {
        return end(drawers.of(request.getRequestURI()), id, lastDay, by, redirect);
    }

    private <T extends Record> String end(
            Drawer<T> drawer, long id, LocalDate lastDay, CurrentPerson by, RedirectAttributes redirect) {
        entry.end(drawer, id, lastDay, null, by);
        String name = drawer.name(DrawerView.get(drawer, id, today()));
        redirect.addFlashAttribute("flash", words.of("drawer.ended", name, lastDay));
        return "redirect:" + drawer.path() + "/" + id;
    }

    private <T extends Record> String form(
            Drawer<T> drawer, @Nullable Long id, Map<String, String> values, CurrentPerson person, Model model) {
        DrawerView.common(drawer, person, LocalDate.now(clock), model);
        model.addAttribute("id", id);
        model.addAttribute("name", id == null ? null : drawer.name(DrawerView.get(drawer, id, today())));
        model.addAttribute("fields", DrawerView.fields(drawer, new HashMap<>(values), words));
        return "registry/drawer-form";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
