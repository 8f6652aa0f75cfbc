package city.wufei.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.wufei.WufeiTest;
import city.wufei.platform.Time;
import city.wufei.platform.attachments.ContentStore;
import city.wufei.platform.database.OwnerAccess;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The schedule of backups over some nights of the year 2001, by a clock that the test turns on. */
@WufeiTest
class BackupScheduleTest {
    /** Of its own: the tasks of the running application are none of its business. */
    private static final String TABLE = "scheduled_tasks_of_2001";

    private static final int KEEP = 2;

    private final DataSource database;
    private final OwnerAccess owner;
    private final ContentStore contents;
    private final BackupRunSql runs;
    private final String data;
    private final AtomicReference<Instant> now = new AtomicReference<>(at("2001-03-01T01:59:00"));

    @Autowired
    BackupScheduleTest(
            DataSource database,
            OwnerAccess owner,
            ContentStore contents,
            BackupRunSql runs,
            @Value("${wufei.data}") String data) {
        this.database = database;
        this.owner = owner;
        this.contents = contents;
        this.runs = runs;
        this.data = data;
    }

    @Test
    void makesOneEachNightAndKeepsTheNewest(@TempDir Path folder) throws Exception {
        execute("CREATE TABLE " + TABLE + " (LIKE scheduled_tasks INCLUDING ALL)");
        BackupProperties properties = new BackupProperties(folder.toString(), LocalTime.of(2, 0), KEEP);
        Backups backups = new Backups(owner, contents, runs, properties, data, new TurnedClock(now));
        RecurringTask<Void> nightly = BackupConfiguration.dailyBackup(backups, properties);
        Scheduler scheduler = Scheduler.create(database)
                .startTasks(List.of(nightly))
                .tableName(TABLE)
                .clock(now::get)
                .threads(1)
                .pollingInterval(Duration.ofMillis(50))
                .build();
        try {
            scheduler.start();
            await().until(() -> next(scheduler).equals(List.of(at("2001-03-01T02:00:00"))));
            assertThat(made(folder)).isEmpty();

            for (int day = 1; day <= 4; day++) {
                String date = "2001-03-0" + day;
                now.set(at(date + "T02:00:01"));
                String file = "wufei-200103%02d-020001000.zip".formatted(day);
                Instant tomorrow = at("2001-03-0" + (day + 1) + "T02:00:00");
                await().atMost(Duration.ofMinutes(1))
                        .until(() -> next(scheduler).equals(List.of(tomorrow)));
                assertThat(made(folder)).endsWith(file).hasSize(Math.min(day, KEEP));
                assertThat(Sealed.isWhole(folder.resolve(file))).isTrue();
            }
            assertThat(made(folder)).containsExactly("wufei-20010303-020001000.zip", "wufei-20010304-020001000.zip");
        } finally {
            scheduler.stop();
            execute("DROP TABLE " + TABLE);
        }
    }

    private static List<Instant> next(Scheduler scheduler) {
        return scheduler.getScheduledExecutions().stream()
                .filter(execution -> !execution.isPicked())
                .map(execution -> execution.getExecutionTime())
                .toList();
    }

    private static List<String> made(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Time.ZONE).toInstant();
    }

    private static final class TurnedClock extends Clock {
        private final AtomicReference<Instant> now;

        TurnedClock(AtomicReference<Instant> now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneId getZone() {
            return Time.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
