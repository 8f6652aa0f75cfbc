package city.wufei.registry.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.identity.Whereabouts;
import city.wufei.kernel.Failure;
import city.wufei.kernel.PageRequest;
import city.wufei.platform.Action;
import city.wufei.platform.AsOf;
import city.wufei.platform.Needs;
import city.wufei.platform.Words;
import city.wufei.platform.api.ProblemItem;
import city.wufei.platform.api.Problems;
import city.wufei.platform.attachments.AttachmentOwner;
import city.wufei.platform.attachments.Attachments;
import city.wufei.platform.spreadsheet.Provenance;
import city.wufei.platform.spreadsheet.Rows;
import city.wufei.platform.spreadsheet.SpreadsheetDownload;
import city.wufei.platform.spreadsheet.intake.OneRow;
import city.wufei.registry.web.Drawer.Asked;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of all drawers: list, export, page, form, end. */
@Controller
@Needs(Action.READ)
class DrawerPages {
    private final Drawers drawers;
    private final OneRow rows;
    private final Attachments attachments;
    private final SpreadsheetDownload download;
    private final Problems problems;
    private final Words words;
    private final Clock clock;

    DrawerPages(
            Drawers drawers,
            OneRow rows,
            Attachments attachments,
            SpreadsheetDownload download,
            Problems problems,
            Words words,
            Clock clock) {
        this.drawers = drawers;
        this.rows = rows;
        this.attachments = attachments;
        this.download = download;
        this.problems = problems;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping({"/facilities", "/vehicles", "/contracts", "/qualifications", "/parks"})
    String list(
            HttpServletRequest request,
            @RequestParam Map<String, String> chosen,
            AsOf asOf,
            PageRequest page,
            CurrentPerson person,
            Model model) {
        return list(drawers.of(request.getRequestURI()), chosen, asOf, page, person, model);
    }

    private <T> String list(
            Drawer<T> drawer,
            Map<String, String> chosen,
            AsOf asOf,
            PageRequest page,
            CurrentPerson person,
            Model model) {
        Asked asked = new Asked(chosen.get("q"), chosen, asOf.date());
        common(drawer, person, model);
        model.addAttribute("listing", DrawerView.lines(drawer, drawer.list(asked, page), asOf.date()));
        model.addAttribute("heads", DrawerView.heads(drawer, words));
        model.addAttribute("choices", drawer.choices(asOf.date()));
        model.addAttribute(
                "mayImport", person.may(Action.IMPORT) && person.may(Action.EDIT_REGISTER, Whereabouts.NOWHERE));
        return "registry/drawer-list";
    }

    @GetMapping({
        "/facilities/export.xlsx",
        "/vehicles/export.xlsx",
        "/contracts/export.xlsx",
        "/qualifications/export.xlsx",
        "/parks/export.xlsx"
    })
    void export(
            HttpServletRequest request,
            @RequestParam Map<String, String> chosen,
            AsOf asOf,
            PageRequest page,
            CurrentPerson person,
            HttpServletResponse response)
            throws IOException {
        export(drawers.of(request.getRequestURI()), chosen, asOf, page, person, response);
    }

    private <T> void export(
            Drawer<T> drawer,
            Map<String, String> chosen,
            AsOf asOf,
            PageRequest page,
            CurrentPerson person,
            HttpServletResponse response)
            throws IOException {
        Asked asked = new Asked(chosen.get("q"), chosen, asOf.date());
        Provenance provenance = new Provenance(
                null,
                asOf.date().toString(),
                filters(drawer, asked),
                clock.instant(),
                person.displayName(),
                words.of("drawer.state"));
        Rows<T> all = Rows.paged(page.sort(), request -> drawer.list(asked, request));
        download.send(drawer.table(), provenance, all, LocaleContextHolder.getLocale(), response);
    }

    private List<Provenance.Filter> filters(Drawer<?> drawer, Asked asked) {
        List<Provenance.Filter> filters = new ArrayList<>();
        for (Drawer.Choice choice : drawer.choices(asked.on())) {
            String value = asked.of(choice.name());
            if (value != null) {
                filters.add(new Provenance.Filter(
                        words.of(choice.label()), choice.options().getOrDefault(value, value)));
            }
        }
        if (asked.text() != null && !asked.text().isBlank()) {
            filters.add(new Provenance.Filter(words.of("drawer.search"), asked.text()));
        }
        return filters;
    }

    @GetMapping({
        "/facilities/{id:\\d+}",
        "/vehicles/{id:\\d+}",
        "/contracts/{id:\\d+}",
        "/qualifications/{id:\\d+}",
        "/parks/{id:\\d+}"
    })
    String show(HttpServletRequest request, @PathVariable long id, AsOf asOf, CurrentPerson person, Model model) {
        return show(drawers.of(request.getRequestURI()), id, asOf, person, model);
    }

    private <T> String show(Drawer<T> drawer, long id, AsOf asOf, CurrentPerson person, Model model) {
        T item = get(drawer, id, asOf.date());
        common(drawer, person, model);
        model.addAttribute("mayEdit", Reach.may(person, drawer.where(item)));
        model.addAttribute("id", id);
        model.addAttribute("name", drawer.name(item));
        model.addAttribute("facts", DrawerView.facts(drawer, item, words));
        model.addAttribute("panels", drawer.panels(item, asOf.date()));
        model.addAttribute("lastDay", drawer.lastDay(item));
        model.addAttribute(
                "attachments",
                attachments.of(person, new AttachmentOwner(drawer.table().key(), id)));
        return "registry/drawer";
    }

    @GetMapping({"/facilities/new", "/vehicles/new", "/contracts/new", "/qualifications/new", "/parks/new"})
    @Needs(Action.EDIT_REGISTER)
    String blank(
            HttpServletRequest request, @RequestParam Map<String, String> given, CurrentPerson person, Model model) {
        return form(drawers.of(request.getRequestURI()), null, given, person, model);
    }

    @GetMapping({
        "/facilities/{id}/edit",
        "/vehicles/{id}/edit",
        "/contracts/{id}/edit",
        "/qualifications/{id}/edit",
        "/parks/{id}/edit"
    })
    @Needs(Action.EDIT_REGISTER)
    String edit(HttpServletRequest request, @PathVariable long id, CurrentPerson person, Model model) {
        return edit(drawers.of(request.getRequestURI()), id, person, model);
    }

    private <T> String edit(Drawer<T> drawer, long id, CurrentPerson person, Model model) {
        T item = get(drawer, id, today());
        Reach.require(person, drawer.where(item));
        return form(drawer, id, DrawerView.values(drawer, item), person, model);
    }

    @PostMapping({"/facilities", "/vehicles", "/contracts", "/qualifications", "/parks"})
    @Needs(Action.EDIT_REGISTER)
    String add(
            HttpServletRequest request,
            @RequestParam Map<String, String> values,
            CurrentPerson by,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        return save(drawers.of(request.getRequestURI()), null, values, by, response, redirect, model);
    }

    @PostMapping({"/facilities/{id}", "/vehicles/{id}", "/contracts/{id}", "/qualifications/{id}", "/parks/{id}"})
    @Needs(Action.EDIT_REGISTER)
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

    private <T> String save(
            Drawer<T> drawer,
            @Nullable Long id,
            Map<String, String> values,
            CurrentPerson by,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        T before = id == null ? null : get(drawer, id, today());
        if (before != null) {
            Reach.require(by, drawer.where(before));
        }
        try {
            T after = rows.read(drawer, values, before);
            Reach.require(by, drawer.where(after));
            long saved = drawer.save(before, after, by);
            redirect.addFlashAttribute("flash", words.of("drawer.saved", drawer.name(after)));
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

    @PostMapping({
        "/facilities/{id}/end",
        "/vehicles/{id}/end",
        "/contracts/{id}/end",
        "/qualifications/{id}/end",
        "/parks/{id}/end"
    })
    @Needs(Action.EDIT_REGISTER)
    String end(
            HttpServletRequest request,
            @PathVariable long id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate lastDay,
            CurrentPerson by,
            RedirectAttributes redirect) {
        return end(drawers.of(request.getRequestURI()), id, lastDay, by, redirect);
    }

    private <T> String end(
            Drawer<T> drawer, long id, LocalDate lastDay, CurrentPerson by, RedirectAttributes redirect) {
        T before = get(drawer, id, today());
        Reach.require(by, drawer.where(before));
        T after = drawer.ended(before, lastDay);
        drawer.save(before, after, by);
        redirect.addFlashAttribute("flash", words.of("drawer.ended", drawer.name(after), lastDay));
        return "redirect:" + drawer.path() + "/" + id;
    }

    private <T> String form(
            Drawer<T> drawer, @Nullable Long id, Map<String, String> values, CurrentPerson person, Model model) {
        common(drawer, person, model);
        model.addAttribute("id", id);
        model.addAttribute("name", id == null ? null : drawer.name(get(drawer, id, today())));
        model.addAttribute("fields", DrawerView.fields(drawer, new HashMap<>(values), words));
        return "registry/drawer-form";
    }

    private void common(Drawer<?> drawer, CurrentPerson person, Model model) {
        model.addAttribute("key", drawer.table().key());
        model.addAttribute("path", drawer.path());
        model.addAttribute("mayEdit", person.may(Action.EDIT_REGISTER));
        model.addAttribute("today", today());
    }

    private static <T> T get(Drawer<T> drawer, long id, LocalDate day) {
        return drawer.find(id, day).orElseThrow(() -> Failure.of(drawer.unknown(), String.valueOf(id)));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
