package city.wufei.office.succession.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Failure;
import city.wufei.kernel.Kind;
import city.wufei.office.succession.Rollover;
import city.wufei.office.succession.RolloverVerb;
import city.wufei.office.succession.internal.Rollovers;
import city.wufei.plan.Plans;
import city.wufei.platform.Action;
import city.wufei.platform.Needs;
import city.wufei.platform.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How plans go over into the next: all of them, and one to review, decide and confirm. */
@Controller
@Needs(Action.READ)
@RequestMapping("/work/rollovers")
class RolloverPages {
    private final Rollovers rollovers;
    private final Plans plans;
    private final Words words;

    RolloverPages(Rollovers rollovers, Plans plans, Words words) {
        this.rollovers = rollovers;
        this.plans = plans;
        this.words = words;
    }

    @GetMapping
    String list(CurrentPerson person, Model model) {
        model.addAttribute("rollovers", rollovers.list());
        model.addAttribute("plans", plans.list());
        model.addAttribute("maySteer", person.may(Action.STEER_WORK));
        return "office/rollovers";
    }

    @Needs(Action.STEER_WORK)
    @PostMapping
    String begin(@RequestParam long from, @RequestParam long to, CurrentPerson by, RedirectAttributes redirect) {
        try {
            return "redirect:/work/rollovers/" + rollovers.begin(from, to, by);
        } catch (Failure failure) {
            return said(failure, redirect, "/work/rollovers");
        }
    }

    @GetMapping("/{id:\\d+}")
    String one(@PathVariable long id, CurrentPerson person, Model model) {
        Rollover rollover = rollovers.get(id);
        model.addAttribute("rollover", rollover);
        model.addAttribute("actions", actions(rollover, person));
        model.addAttribute(
                "nextIndicators", plans.indicators().list(rollover.to().id()));
        model.addAttribute("nextTasks", plans.tasks().list(rollover.to().id()));
        return "office/rollover";
    }

    /** The names of the verbs that the person may use now. */
    static List<String> actions(Rollover rollover, CurrentPerson person) {
        return RolloverVerb.WORKFLOW.edges().stream()
                .filter(edge -> edge.from() == rollover.state() && person.may(edge.right()))
                .map(edge -> edge.verb().name())
                .toList();
    }

    @Needs(Action.STEER_WORK)
    @PostMapping("/{id:\\d+}/indicators/{indicator}")
    String link(
            @PathVariable long id,
            @PathVariable long indicator,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable Long to,
            @RequestParam(defaultValue = "false") boolean changed,
            CurrentPerson by,
            RedirectAttributes redirect) {
        return tried(redirect, id, () -> rollovers.link(id, version, indicator, to, changed, by));
    }

    @Needs(Action.STEER_WORK)
    @PostMapping("/{id:\\d+}/tasks/{task}")
    String carry(
            @PathVariable long id,
            @PathVariable long task,
            @RequestParam int version,
            @RequestParam(defaultValue = "false") boolean carried,
            @RequestParam(required = false) @Nullable Long to,
            CurrentPerson by,
            RedirectAttributes redirect) {
        return tried(redirect, id, () -> rollovers.carry(id, version, task, carried, to, by));
    }

    @Needs(Action.STEER_WORK)
    @PostMapping("/{id:\\d+}/confirmation")
    String confirm(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "false") boolean undo,
            CurrentPerson by,
            RedirectAttributes redirect) {
        return tried(redirect, id, () -> {
            if (undo) {
                rollovers.undo(id, version, by);
            } else {
                rollovers.confirm(id, version, by);
            }
        });
    }

    private String tried(RedirectAttributes redirect, long id, Runnable deed) {
        try {
            deed.run();
            redirect.addFlashAttribute("flash", words.of("rollover.kept"));
        } catch (Failure failure) {
            return said(failure, redirect, "/work/rollovers/" + id);
        }
        return "redirect:/work/rollovers/" + id;
    }

    private String said(Failure failure, RedirectAttributes redirect, String page) {
        if (failure.code().kind() != Kind.USER) {
            throw failure;
        }
        redirect.addFlashAttribute("problem", words.of(failure));
        return "redirect:" + page;
    }
}
