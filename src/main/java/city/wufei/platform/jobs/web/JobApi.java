package city.wufei.platform.jobs.web;

import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.platform.Action;
import city.wufei.platform.Caller;
import city.wufei.platform.ForAllSignedIn;
import city.wufei.platform.Needs;
import city.wufei.platform.api.ApiPaths;
import city.wufei.platform.jobs.Job;
import city.wufei.platform.jobs.JobState;
import city.wufei.platform.jobs.Jobs;
import city.wufei.platform.jobs.web.JobWords.JobView;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@ForAllSignedIn
@RestController
@RequestMapping(ApiPaths.ROOT + "/jobs")
class JobApi {
    private final Jobs jobs;
    private final JobWords say;

    JobApi(Jobs jobs, JobWords say) {
        this.jobs = jobs;
        this.say = say;
    }

    /**
     * A job in JSON.
     *
     * @param total 0 when it is not known
     * @param said what goes on, came out or went wrong, in the caller's language
     * @param result address of what came out
     * @param actions of {@code CANCEL}, {@code RETRY}
     */
    record JobJson(
            String id,
            String kind,
            String title,
            String subject,
            JobState state,
            boolean cancelAsked,
            long done,
            long total,
            @Nullable String said,
            @Nullable String result,
            String owner,
            Instant madeAt,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            int attempt,
            List<String> actions) {

        static JobJson of(JobView view) {
            Job job = view.job();
            return new JobJson(
                    String.valueOf(job.id()),
                    job.kind(),
                    view.title(),
                    job.subject(),
                    job.state(),
                    job.cancelAsked(),
                    job.done(),
                    job.total(),
                    view.said(),
                    job.link(),
                    job.ownerName(),
                    job.madeAt(),
                    job.startedAt(),
                    job.endedAt(),
                    job.attempt(),
                    actions(job));
        }

        private static List<String> actions(Job job) {
            return Stream.of(job.cancellable() ? "CANCEL" : "", job.state() == JobState.FAILED ? "RETRY" : "")
                    .filter(action -> !action.isEmpty())
                    .toList();
        }
    }

    @Operation(summary = "One's own jobs, the newest first; administrators see those of all")
    @GetMapping
    Listing<JobJson> list(Caller caller, @RequestParam(required = false) @Nullable JobState state, PageRequest page) {
        return jobs.list(caller, state, page).map(say::view).map(JobJson::of);
    }

    @Operation(summary = "A job: how far it is, and what came out")
    @GetMapping("/{id}")
    JobJson one(Caller caller, @PathVariable long id) {
        return JobJson.of(say.view(jobs.get(caller, id)));
    }

    @Operation(summary = "Stop a job at its next step and take back what it left")
    @Needs(Action.OWN)
    @PostMapping("/{id}/cancel")
    JobJson cancel(Caller caller, @PathVariable long id) {
        jobs.cancel(caller, id);
        return one(caller, id);
    }

    @Operation(summary = "Take a failed job up again where it was")
    @Needs(Action.OWN)
    @PostMapping("/{id}/retry")
    JobJson retry(Caller caller, @PathVariable long id) {
        jobs.retry(caller, id);
        return one(caller, id);
    }
}
