package city.wufei.registry.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.identity.Whereabouts;
import city.wufei.kernel.Failure;
import city.wufei.platform.Action;
import city.wufei.platform.Needs;
import city.wufei.platform.Words;
import city.wufei.platform.api.ProblemItem;
import city.wufei.platform.api.Problems;
import city.wufei.platform.spreadsheet.intake.OneRow;
import city.wufei.platform.spreadsheet.intake.TableImport.Change;
import city.wufei.registry.Holder;
import city.wufei.registry.Organisation;
import city.wufei.registry.OrganisationBook;
import city.wufei.registry.OrganisationBook.BodyKey;
import city.wufei.registry.OrganisationEntry;
import city.wufei.registry.Organisations;
import city.wufei.registry.RegistryError;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
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
    private final OrganisationBook book;
    private final Organisations organisations;
    private final Reach reach;
    private final OneRow rows;
    private final Problems problems;
    private final Words words;
    private final Clock clock;

    OrganisationForms(
            OrganisationImport table,
            OrganisationBook book,
            Organisations organisations,
            Reach reach,
            OneRow rows,
            Problems problems,
            Words words,
            Clock clock) {
        this.table = table;
        this.book = book;
        this.organisations = organisations;
        this.reach = reach;
        this.rows = rows;
        this.problems = problems;
        this.words = words;
        this.clock = clock;
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
        Organisation body = known(id);
        Reach.require(by, where(body));
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
        Organisation body = known(id);
        Reach.require(by, where(body));
        return save(body, values, by, response, redirect, model);
    }

    private String save(
            @Nullable Organisation body,
            Map<String, String> sent,
            CurrentPerson by,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        OrganisationEntry before = body == null ? null : OrganisationEntry.of(body);
        Map<String, String> values = new HashMap<>(sent);
        if (before != null) {
            values.put("name", before.name());
            values.put("region", before.region().name());
        }
        try {
            OrganisationEntry after = rows.read(table, values, before);
            BodyKey key = book.key(after.region(), after.name());
            if (body == null) {
                Reach.require(by, List.of(Whereabouts.in(after.region().code())));
                refuseSecond(key, after);
            }
            table.save(List.of(new Change<>(before, after)));
            redirect.addFlashAttribute("flash", words.of("drawer.saved", after.name()));
            Organisation saved = book.current(List.of(key)).get(key);
            return "redirect:" + PATH + (saved == null ? "" : "/" + saved.id());
        } catch (Failure failure) {
            if (failure.errors().isEmpty() && failure.code() != RegistryError.BODY_THERE) {
                throw failure;
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            List<ProblemItem> wrong = problems.items(failure);
            Map<String, String> errors = new HashMap<>();
            wrong.forEach(problem -> errors.putIfAbsent(problem.path(), problem.message()));
            model.addAttribute("problems", wrong);
            model.addAttribute("errors", errors);
            return form(body, values, model);
        }
    }

    private void refuseSecond(BodyKey key, OrganisationEntry entry) {
        if (book.current(List.of(key)).containsKey(key)) {
            throw Failure.of(RegistryError.BODY_THERE, entry.name());
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

    private List<Whereabouts> where(Organisation body) {
        return List.of(reach.of(new Holder(Holder.Type.ORGANISATION, body.id(), body.name())));
    }

    private Organisation known(long id) {
        return organisations
                .on(id, LocalDate.now(clock))
                .orElseThrow(() -> Failure.of(RegistryError.ORGANISATION_NOT_FOUND, String.valueOf(id)));
    }
}
