package city.wufei.platform.jobs.internal;

import city.wufei.kernel.Failure;
import city.wufei.kernel.KernelError;
import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.platform.Action;
import city.wufei.platform.Caller;
import city.wufei.platform.background.Background;
import city.wufei.platform.jobs.Job;
import city.wufei.platform.jobs.JobError;
import city.wufei.platform.jobs.JobState;
import city.wufei.platform.jobs.Jobs;
import city.wufei.platform.jobs.NewJob;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Jobs in the database. */
@Service
@Transactional
class KeptJobs implements Jobs {
    private final JobSql jobs;
    private final Background background;
    private final Clock clock;

    KeptJobs(JobSql jobs, Background background, Clock clock) {
        this.jobs = jobs;
        this.background = background;
        this.clock = clock;
    }

    @Override
    public long start(Caller owner, NewJob job) {
        long id = jobs.insert(owner, job, LocaleContextHolder.getLocale(), clock.instant());
        background.now(JobTasks.task(id));
        return id;
    }

    @Override
    public Job get(Caller by, long id) {
        return jobs.find(id)
                .filter(job -> job.ownerId() == by.id() || seesAll(by))
                .orElseThrow(() -> Failure.of(KernelError.NOT_FOUND, String.valueOf(id)));
    }

    @Override
    public Listing<Job> list(Caller by, @Nullable JobState state, PageRequest page) {
        return jobs.list(seesAll(by) ? null : by.id(), state, page);
    }

    @Override
    public void cancel(Caller by, long id) {
        Job job = get(by, id);
        if (jobs.cancelUntouched(id, clock.instant())) {
            return;
        }
        if (!jobs.askToCancel(id, clock.instant()) && !job.cancelAsked()) {
            throw Failure.of(JobError.JOB_ENDED, String.valueOf(id));
        }
        background.now(JobTasks.task(id));
    }

    @Override
    public void retry(Caller by, long id) {
        get(by, id);
        if (!jobs.retry(id)) {
            throw Failure.of(JobError.JOB_NOT_FAILED, String.valueOf(id));
        }
        background.now(JobTasks.task(id));
    }

    @Override
    public boolean seesAll(Caller by) {
        return by.may(Action.OPERATE);
    }
}
