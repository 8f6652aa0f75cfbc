package city.wufei.registry.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.identity.Whereabouts;
import city.wufei.kernel.PageRequest;
import city.wufei.platform.Action;
import city.wufei.platform.AsOf;
import city.wufei.platform.Needs;
import city.wufei.platform.Words;
import city.wufei.platform.attachments.AttachmentOwner;
import city.wufei.platform.attachments.Attachments;
import city.wufei.platform.spreadsheet.Provenance;
import city.wufei.platform.spreadsheet.Rows;
import city.wufei.platform.spreadsheet.SpreadsheetDownload;
import city.wufei.registry.Memberships;
import city.wufei.registry.web.Drawer.Asked;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What the drawers show: list, export, page. */
@Controller
@AtDrawers
@Needs(Action.READ)
class DrawerPages {
    private final Drawers drawers;
    private final Attachments attachments;
    private final SpreadsheetDownload download;
    private final Words words;
    private final Clock clock;

    DrawerPages(Drawers drawers, Attachments attachments, SpreadsheetDownload download, Words words, Clock clock) {
        this.drawers = drawers;
        this.attachments = attachments;
        this.download = download;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String list(
            HttpServletRequest request,
            @RequestParam Map<String, String> chosen,
            AsOf asOf,
            PageRequest page,
            CurrentPerson person,
            Model model) {
        return list(drawers.of(request.getRequestURI()), chosen, asOf, page, person, model);
    }

    private <T extends Record> String list(
            Drawer<T> drawer,
            Map<String, String> chosen,
            AsOf asOf,
            PageRequest page,
            CurrentPerson person,
            Model model) {
        Asked asked = new Asked(chosen.get("q"), chosen, asOf.date());
        DrawerView.common(drawer, person, LocalDate.now(clock), model);
        model.addAttribute("listing", DrawerView.lines(drawer, drawer.list(asked, page), asOf.date()));
        model.addAttribute("heads", DrawerView.heads(drawer, words));
        model.addAttribute("choices", drawer.choices(asOf.date()));
        model.addAttribute(
                "mayImport", person.may(Action.IMPORT) && person.may(Action.EDIT_REGISTER, Whereabouts.NOWHERE));
        return "registry/drawer-list";
    }

    @GetMapping("/export.xlsx")
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

    private <T extends Record> void export(
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

    @GetMapping("/{id:\\d+}")
    String show(HttpServletRequest request, @PathVariable long id, AsOf asOf, CurrentPerson person, Model model) {
        return show(drawers.of(request.getRequestURI()), id, asOf, person, model);
    }

    private <T extends Record> String show(Drawer<T> drawer, long id, AsOf asOf, CurrentPerson person, Model model) {
        T item = DrawerView.get(drawer, id, asOf.date());
        DrawerView.common(drawer, person, LocalDate.now(clock), model);
        model.addAttribute("mayEdit", Reach.may(person, drawer.where(item)));
        model.addAttribute("id", id);
        model.addAttribute("name", drawer.name(item));
        model.addAttribute("facts", DrawerView.facts(drawer, item, words));
        model.addAttribute("panels", drawer.panels(item, asOf.date()));
        Memberships memberships = drawer.memberships(item);
        if (memberships != null) {
            model.addAttribute("members", memberships.members(id, asOf.date()));
            model.addAttribute("others", memberships.others(id, asOf.date()));
        }
        model.addAttribute("lastDay", drawer.lastDay(item));
        model.addAttribute(
                "attachments",
                attachments.of(person, new AttachmentOwner(drawer.table().key(), id)));
        return "registry/drawer";
    }
}
