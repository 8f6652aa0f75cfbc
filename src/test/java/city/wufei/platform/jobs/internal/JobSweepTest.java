package city.wufei.platform.jobs.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import city.wufei.WufeiTest;
import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.TestPeople;
import city.wufei.platform.attachments.AttachmentOwner;
import city.wufei.platform.attachments.Attachments;
import city.wufei.platform.attachments.NewFile;
import city.wufei.platform.jobs.JobRun;
import city.wufei.platform.jobs.Jobs;
import city.wufei.platform.jobs.ProbeJobs;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WufeiTest
class JobSweepTest {
    @Autowired
    private Jobs jobs;

    @Autowired
    private JobSweep sweep;

    @Autowired
    private Attachments attachments;

    @Autowired
    private TestPeople people;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Clock clock;

    @Test
    void forgetsJobsThatEndedLongAgoWithTheirFilesAndNoOthers() {
        CurrentPerson owner = people.reader();
        long old = ended(owner);
        long fresh = ended(owner);
        sql.sql("UPDATE job SET ended_at = ended_at - INTERVAL '400 days' WHERE id = :id")
                .param("id", old)
                .update();
        AttachmentOwner files = new AttachmentOwner(JobRun.FILES, old);
        attachments.keep(null, files, new NewFile("a.txt", "text/plain", true), out -> out.write('a'));

        sweep.forget(clock.instant().minus(Duration.ofDays(399)));

        assertThatThrownBy(() -> jobs.get(owner, old)).hasMessageContaining("NOT_FOUND");
        assertThat(attachments.list(files)).isEmpty();
        assertThat(jobs.get(owner, fresh).id()).isEqualTo(fresh);
    }

    private long ended(CurrentPerson owner) {
        long id = jobs.start(owner, ProbeJobs.named(UUID.randomUUID().toString()));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jobs.get(owner, id).state().ended());
        return id;
    }
}
