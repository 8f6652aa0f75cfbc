package city.wufei.platform.backup;

import city.wufei.platform.Phrase;
import city.wufei.platform.jobs.JobKind;
import city.wufei.platform.jobs.JobOutcome;
import city.wufei.platform.jobs.JobRun;
import org.springframework.stereotype.Component;

/** A backup that an administrator asks for. */
@Component
public class BackupJob implements JobKind {
    public static final String KEY = "backup";

    private final Backups backups;

    BackupJob(Backups backups) {
        this.backups = backups;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public JobOutcome run(JobRun run) {
        BackupRun made = backups.make(run.ownerName(), new BackupProgress() {
            @Override
            public void table(int done, int total, String name) {
                run.progress(done, total, Phrase.of("backup.step.table", name));
            }

            @Override
            public void content(int done, int total) {
                run.progress(done, total, Phrase.of("backup.step.contents"));
            }
        });
        return new JobOutcome(Phrase.of("backup.outcome", made.file()), "/backups");
    }
}
