package city.wufei.platform.jobs.internal;

import city.wufei.kernel.Failure;
import city.wufei.kernel.KernelError;
import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.platform.Caller;
import city.wufei.platform.Gate;
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
    /** Look after what the system does for everybody. */
    private static final String OPERATE = "OPERATE";

    private static final String OWN = "OWN";

    private final JobSql jobs;
    private final Background background;
    private final Gate gate;
    private final Clock clock;

    KeptJobs(JobSql jobs, Background background, Gate gate, Clock clock) {
        this.jobs = jobs;
        this.background = background;
        this.gate = gate;
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
        Job job = changeable(by, id);
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
        changeable(by, id);
        if (!jobs.retry(id)) {
            throw Failure.of(JobError.JOB_NOT_FAILED, String.valueOf(id));
        }
        background.now(JobTasks.task(id));
    }

    private Job changeable(Caller by, long id) {
        gate.require(by, OWN);
        return get(by, id);
    }

    @Override
    public boolean seesAll(Caller by) {
        return gate.may(by, OPERATE);
    }
}
