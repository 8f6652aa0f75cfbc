package city.wufei.office.cycle.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Failure;
import city.wufei.kernel.Kind;
import city.wufei.kernel.Period;
import city.wufei.office.cycle.BothLabels;
import city.wufei.office.cycle.Form;
import city.wufei.office.cycle.internal.Forms;
import city.wufei.platform.Action;
import city.wufei.platform.Needs;
import city.wufei.platform.Words;
import city.wufei.registry.Organisation;
import city.wufei.registry.Organisations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms that units can be asked for, their versions, and how they are made and amended. */
@Controller
@Needs(Action.READ)
@RequestMapping("/cycles/forms")
class FormPages {
    private final Forms forms;
    private final Organisations organisations;
    private final Words words;
    private final Clock clock;

    FormPages(Forms forms, Organisations organisations, Words words, Clock clock) {
        this.forms = forms;
        this.organisations = organisations;
        this.words = words;
        this.clock = clock;
    }

    /** A form as it is typed. */
    record Typed(
            @Nullable String code,
            @Nullable String title,
            @Nullable String titleEn,
            @Nullable String note,
            Period.@Nullable Kind period,
            @Nullable String lead,
            @Nullable String rowSource,
            @Nullable String taker,
            @Nullable String columns,
            @Nullable String rows) {
        static Typed of(Form form, @Nullable String lead) {
            BothLabels note = form.note();
            return new Typed(
                    form.code(),
                    form.title().chinese(),
                    form.title().english(),
                    note == null ? "" : note.chinese(),
                    form.period(),
                    lead,
                    form.rowSource(),
                    form.taker(),
                    FormText.ofColumns(form.columns()),
                    FormText.ofRows(form.rows()));
        }
    }

    @GetMapping
    String list(CurrentPerson person, Model model) {
        model.addAttribute("forms", forms.list());
        model.addAttribute("manages", person.may(Action.MANAGE_CYCLES));
        return "office/forms";
    }

    @Needs(Action.MANAGE_CYCLES)
    @GetMapping("/new")
    String blank(Model model) {
        return edit(model, null, new Typed("", "", "", "", Period.Kind.MONTH, "", Form.FIXED, "", "", ""));
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, CurrentPerson person, Model model) {
        Form form = forms.get(id);
        Long lead = form.lead();
        String leadName = lead == null
                ? ""
                : organisations
                        .on(lead, LocalDate.now(clock))
                        .map(Organisation::name)
                        .orElse("");
        model.addAttribute("manages", person.may(Action.MANAGE_CYCLES));
        return edit(model, form, Typed.of(form, leadName));
    }

    @Needs(Action.MANAGE_CYCLES)
    @PostMapping
    String add(@ModelAttribute Typed typed, CurrentPerson person, Model model, RedirectAttributes redirect) {
        try {
            long id = forms.add(read(typed), person.displayName());
            redirect.addFlashAttribute("flash", words.of("forms.added"));
            return "redirect:/cycles/forms/" + id;
        } catch (Failure failure) {
            return refused(failure, model, null, typed);
        }
    }

    @Needs(Action.MANAGE_CYCLES)
    @PostMapping("/{id}")
    String amend(
            @PathVariable long id,
            @ModelAttribute Typed typed,
            CurrentPerson person,
            Model model,
            RedirectAttributes redirect) {
        Form form = forms.get(id);
        try {
            forms.amend(id, read(typed), person.displayName());
            redirect.addFlashAttribute("flash", words.of("forms.amended"));
            return "redirect:/cycles/forms/" + id;
        } catch (Failure failure) {
            return refused(failure, model, form, typed);
        }
    }

    private String refused(Failure failure, Model model, @Nullable Form form, Typed typed) {
        if (failure.code().kind() != Kind.USER && failure.code().kind() != Kind.CONFLICT) {
            throw failure;
        }
        model.addAttribute("problem", words.of(failure));
        model.addAttribute(
                "details",
                failure.errors().stream()
                        .map(error -> words.of(
                                Failure.of(error.code(), error.arguments().toArray())))
                        .collect(Collectors.toList()));
        model.addAttribute("manages", true);
        return edit(model, form, typed);
    }

    private String edit(Model model, @Nullable Form form, Typed typed) {
        model.addAttribute("form", form);
        model.addAttribute("typed", typed);
        model.addAttribute("versions", form == null ? List.of() : forms.versions(form.id()));
        model.addAttribute("kinds", Period.Kind.values());
        model.addAttribute("sources", forms.rowSources());
        model.addAttribute("takers", forms.takers());
        return "office/form";
    }

    private Form read(Typed typed) {
        String note = text(typed.note());
        return new Form(
                0,
                0,
                text(typed.code()),
                0,
                new BothLabels(text(typed.title()), text(typed.titleEn())),
                note.isEmpty() ? null : new BothLabels(note, ""),
                typed.period() == null ? Period.Kind.MONTH : typed.period(),
                lead(text(typed.lead())),
                text(typed.rowSource()).isEmpty() ? Form.FIXED : text(typed.rowSource()),
                text(typed.taker()).isEmpty() ? null : text(typed.taker()),
                FormText.columns(text(typed.columns())),
                FormText.rows(text(typed.rows())));
    }

    private @Nullable Long lead(String name) {
        if (name.isEmpty()) {
            return null;
        }
        List<Organisation> called = organisations.called(name, LocalDate.now(clock));
        if (called.size() != 1) {
            throw Failure.of(city.wufei.office.cycle.CycleError.UNITS_UNKNOWN, name);
        }
        return called.get(0).id();
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }
}
