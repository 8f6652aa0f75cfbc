package city.wufei.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import city.wufei.WufeiTest;
import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.TestPeople;
import city.wufei.kernel.Failure;
import city.wufei.kernel.PageRequest;
import city.wufei.platform.jobs.Job;
import city.wufei.platform.jobs.JobState;
import city.wufei.platform.jobs.Jobs;
import city.wufei.platform.jobs.NewJob;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Backups that the program makes itself. */
@WufeiTest
class BackupsTest {
    private final Backups backups;
    private final Jobs jobs;
    private final TestPeople people;

    @Autowired
    BackupsTest(Backups backups, Jobs jobs, TestPeople people) {
        this.backups = backups;
        this.jobs = jobs;
        this.people = people;
    }

    @Test
    void keepTheNewestAndLeaveAloneWhatIsNotTheirs() throws IOException {
        Files.createDirectories(backups.folder());
        for (int day = 1; day <= 28; day++) {
            Files.writeString(backups.folder().resolve("wufei-202001%02d-020000000.zip".formatted(day)), "old");
        }
        Path others = Files.writeString(backups.folder().resolve("copy of wufei-20200101-020000000.zip"), "mine");

        BackupRun run = backups.make("", BackupProgress.NONE);

        assertThat(run.good()).isTrue();
        assertThat(Sealed.isWhole(Path.of(run.file()))).isTrue();
        assertThat(Path.of(run.file())).content(StandardCharsets.ISO_8859_1).endsWith(run.seal());
        assertThat(backups.findLastGood()).contains(run);
        try (Stream<Path> files = Files.list(backups.folder())) {
            assertThat(files.toList())
                    .hasSize(14 + 1)
                    .contains(others, Path.of(run.file()))
                    .contains(backups.folder().resolve("wufei-20200128-020000000.zip"));
        }
    }

    @Test
    void sayWhyOneFailed() {
        BackupProgress fullDisk = new BackupProgress() {
            @Override
            public void table(int done, int total, String name) {
                throw Failure.of(BackupError.BACKUP_FILE_UNUSABLE, "x.zip", "no space left");
            }
        };

        assertThatThrownBy(() -> backups.make("张三", fullDisk)).isInstanceOf(Failure.class);

        BackupRun run = backups.list(PageRequest.of(null, null, null)).items().get(0);
        assertThat(run.good()).isFalse();
        assertThat(run.by()).isEqualTo("张三");
        assertThat(Objects.requireNonNull(run.problem()).arguments()).contains("no space left");
        assertThat(Path.of(run.file())).doesNotExist();
        assertThat(drafts()).isEmpty();
    }

    @Test
    void areMadeByAJob() {
        CurrentPerson administrator = people.administrator();

        long id = jobs.start(administrator, new NewJob(BackupJob.KEY, "", Map.of()));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> jobs.get(administrator, id).state().ended());

        Job job = jobs.get(administrator, id);
        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(job.link()).isEqualTo("/backups");
        assertThat(backups.findLastGood().orElseThrow().by()).isEqualTo(administrator.displayName());
    }

    private List<Path> drafts() {
        try (Stream<Path> files = Files.list(backups.folder())) {
            return files.filter(file -> file.toString().endsWith(".part")).toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
