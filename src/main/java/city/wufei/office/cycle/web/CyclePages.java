package city.wufei.office.cycle.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Failure;
import city.wufei.kernel.Kind;
import city.wufei.kernel.Period;
import city.wufei.office.cycle.CycleError;
import city.wufei.office.cycle.ReturnState;
import city.wufei.office.cycle.internal.Cycle;
import city.wufei.office.cycle.internal.Cycles;
import city.wufei.office.cycle.internal.DueRule;
import city.wufei.office.cycle.internal.Forms;
import city.wufei.office.cycle.internal.Return;
import city.wufei.office.cycle.internal.Returns;
import city.wufei.office.cycle.internal.Schedule;
import city.wufei.platform.Action;
import city.wufei.platform.Needs;
import city.wufei.platform.Words;
import city.wufei.registry.Organisation;
import city.wufei.registry.Organisations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is asked of units: cycles, schedules, and who has not handed in. */
@Controller
@Needs(Action.READ)
@RequestMapping("/cycles")
class CyclePages {
    private final Cycles cycles;
    private final Returns returns;
    private final Forms forms;
    private final AskedChoices choices;
    private final Organisations organisations;
    private final Words words;
    private final Clock clock;

    CyclePages(
            Cycles cycles,
            Returns returns,
            Forms forms,
            AskedChoices choices,
            Organisations organisations,
            Words words,
            Clock clock) {
        this.cycles = cycles;
        this.returns = returns;
        this.forms = forms;
        this.choices = choices;
        this.organisations = organisations;
        this.words = words;
        this.clock = clock;
    }

    /** A cycle in the reader's words. */
    record CycleLine(Cycle cycle, String period, boolean overdue) {}

    @GetMapping
    String list(CurrentPerson person, Model model) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute(
                "cycles",
                cycles.list().stream()
                        .map(cycle -> new CycleLine(
                                cycle,
                                words.of(cycle.period()),
                                cycle.handedIn() < cycle.units() && today.isAfter(cycle.dueOn())))
                        .toList());
        boolean manages = person.may(Action.MANAGE_CYCLES);
        model.addAttribute("manages", manages);
        model.addAttribute("forms", forms.list());
        model.addAttribute("schedules", cycles.schedules());
        model.addAttribute("dueKinds", DueRule.Kind.values());
        model.addAttribute("asked", manages ? choices.today() : Map.of());
        return "office/cycles";
    }

    @Needs(Action.MANAGE_CYCLES)
    @PostMapping
    String open(
            @RequestParam long form,
            @RequestParam String period,
            @RequestParam DueRule.Kind dueKind,
            @RequestParam int dueNumber,
            @RequestParam(required = false) @Nullable List<String> units,
            @RequestParam(required = false) @Nullable String names,
            @RequestParam(defaultValue = "false") boolean repeats,
            CurrentPerson person,
            RedirectAttributes redirect) {
        try {
            DueRule due = new DueRule(dueKind, dueNumber);
            String asked = written(units, names);
            Period first = Period.of(period);
            if (repeats) {
                cycles.schedule(person, new Schedule(form, due, asked, first, true));
                int opened = cycles.openDue();
                redirect.addFlashAttribute("flash", words.of("cycles.scheduled", opened));
                return "redirect:/cycles";
            }
            long id = cycles.open(person, form, first, due, asked);
            redirect.addFlashAttribute("flash", words.of("cycles.opened"));
            return "redirect:/cycles/" + id;
        } catch (Failure failure) {
            return refused(failure, redirect, "redirect:/cycles");
        }
    }

    /** Single units stand by name, groups and kinds as they were chosen. */
    private String written(@Nullable List<String> units, @Nullable String names) {
        List<String> all = new ArrayList<>(units == null ? List.of() : units);
        LocalDate today = LocalDate.now(clock);
        Arrays.stream((names == null ? "" : names).split("[、,,;;\\s]+", -1))
                .filter(name -> !name.isBlank())
                .forEach(name -> {
                    List<Organisation> called = organisations.called(name, today);
                    if (called.size() != 1) {
                        throw Failure.of(CycleError.UNITS_UNKNOWN, name);
                    }
                    all.add("unit/" + called.get(0).id());
                });
        return String.join(",", all);
    }

    @GetMapping("/{id}")
    String show(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable ReturnState state,
            CurrentPerson person,
            Model model) {
        Cycle cycle = cycles.get(id);
        LocalDate today = LocalDate.now(clock);
        List<Return> all = returns.ofCycle(id);
        Map<ReturnState, Long> counts = new LinkedHashMap<>();
        for (ReturnState one : ReturnState.values()) {
            counts.put(one, all.stream().filter(of -> of.state() == one).count());
        }
        model.addAttribute("cycle", cycle);
        model.addAttribute("period", words.of(cycle.period()));
        model.addAttribute("today", today);
        model.addAttribute("stateCounts", counts);
        model.addAttribute("state", state);
        model.addAttribute(
                "returns",
                all.stream().filter(of -> state == null || of.state() == state).toList());
        model.addAttribute("chases", person.may(Action.MANAGE_CYCLES) || person.may(Action.CHECK_RETURN));
        model.addAttribute("missing", all.stream().filter(of -> !of.handedIn()).count());
        return "office/cycle";
    }

    @Needs(Action.CHECK_RETURN)
    @PostMapping("/{id}/chase")
    String chase(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long only,
            CurrentPerson person,
            RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", words.of("cycles.chased", cycles.chase(person, id, only)));
        return "redirect:/cycles/" + id;
    }

    private String refused(Failure failure, RedirectAttributes redirect, String to) {
        if (failure.code().kind() != Kind.USER && failure.code().kind() != Kind.CONFLICT) {
            throw failure;
        }
        redirect.addFlashAttribute("problem", words.of(failure));
        return to;
    }
}
