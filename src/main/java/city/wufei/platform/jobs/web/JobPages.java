package city.wufei.platform.jobs.web;

import city.wufei.kernel.PageRequest;
import city.wufei.platform.Action;
import city.wufei.platform.Caller;
import city.wufei.platform.ForAllSignedIn;
import city.wufei.platform.Needs;
import city.wufei.platform.Words;
import city.wufei.platform.jobs.Job;
import city.wufei.platform.jobs.JobState;
import city.wufei.platform.jobs.Jobs;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@ForAllSignedIn
@Controller
@RequestMapping("/jobs")
class JobPages {
    private final Jobs jobs;
    private final JobWords say;
    private final Words words;

    JobPages(Jobs jobs, JobWords say, Words words) {
        this.jobs = jobs;
        this.say = say;
        this.words = words;
    }

    @GetMapping
    String list(
            Caller caller, @RequestParam(required = false) @Nullable JobState state, PageRequest page, Model model) {
        model.addAttribute("listing", jobs.list(caller, state, page).map(say::view));
        model.addAttribute("all", jobs.seesAll(caller));
        model.addAttribute("states", states());
        return "jobs/list";
    }

    @GetMapping("/{id}")
    String one(Caller caller, @PathVariable long id, Model model) {
        model.addAttribute("job", say.view(jobs.get(caller, id)));
        return "jobs/job";
    }

    /**
     * The part alone, as it asks for itself while the job runs. A page of something else that waits for the job loads anew
     * at the end of it.
     *
     * @param running the job was running when it was asked for
     * @param page where the part stands
     */
    @GetMapping("/{id}/live")
    String live(
            Caller caller,
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean running,
            @RequestHeader(name = "HX-Current-URL", defaultValue = "") String page,
            HttpServletResponse response,
            Model model) {
        Job job = jobs.get(caller, id);
        if (running && !job.live() && !page.isEmpty() && !page.contains("/jobs/")) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("job", say.view(job));
        return "jobs/parts :: live(view=${job})";
    }

    @Needs(Action.OWN)
    @PostMapping("/{id}/cancel")
    String cancel(Caller caller, @PathVariable long id, RedirectAttributes redirect) {
        jobs.cancel(caller, id);
        redirect.addFlashAttribute("flash", words.of("job.cancel.asked"));
        return "redirect:/jobs/" + id;
    }

    @Needs(Action.OWN)
    @PostMapping("/{id}/retry")
    String retry(Caller caller, @PathVariable long id) {
        jobs.retry(caller, id);
        return "redirect:/jobs/" + id;
    }

    private Map<String, String> states() {
        Map<String, String> states = new LinkedHashMap<>();
        for (JobState state : JobState.values()) {
            states.put(state.name(), words.of("job.state." + state));
        }
        return states;
    }
}
