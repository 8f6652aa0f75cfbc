package city.wufei.platform.jobs.internal;

import city.wufei.platform.attachments.AttachmentOwner;
import city.wufei.platform.attachments.Attachments;
import city.wufei.platform.jobs.JobRun;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets jobs that ended long ago, with the files they made. */
@Component
class JobSweep {
    private final JobSql jobs;
    private final Attachments attachments;

    JobSweep(JobSql jobs, Attachments attachments) {
        this.jobs = jobs;
        this.attachments = attachments;
    }

    @Transactional
    void forget(Instant endedBefore) {
        for (long job : jobs.forget(endedBefore)) {
            attachments.withdrawAll(new AttachmentOwner(JobRun.FILES, job));
            attachments.withdrawAll(new AttachmentOwner(JobRun.PIECES, job));
        }
    }
}
