package city.wufei.platform.jobs.internal;

import city.wufei.platform.Action;
import city.wufei.platform.Caller;
import city.wufei.platform.attachments.AttachmentGate;
import city.wufei.platform.jobs.JobRun;
import org.springframework.stereotype.Component;

/** What a job makes is seen by who sees the job; only the job itself adds to it. */
@Component
class JobGate implements AttachmentGate {
    private final JobSql jobs;

    JobGate(JobSql jobs) {
        this.jobs = jobs;
    }

    @Override
    public String ownerType() {
        return JobRun.FILES;
    }

    @Override
    public boolean mayRead(Caller caller, long job) {
        return jobs.find(job)
                .filter(found -> found.ownerId() == caller.id() || caller.may(Action.OPERATE))
                .isPresent();
    }

    @Override
    public boolean mayAdd(Caller caller, long job) {
        return false;
    }
}
