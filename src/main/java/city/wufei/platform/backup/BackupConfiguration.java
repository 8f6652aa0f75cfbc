package city.wufei.platform.backup;

import city.wufei.kernel.Failure;
import city.wufei.platform.Time;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BackupProperties.class)
class BackupConfiguration {
    private static final Logger log = LoggerFactory.getLogger(BackupConfiguration.class);

    @Bean
    @ConditionalOnProperty("wufei.backup.at")
    static RecurringTask<Void> dailyBackup(Backups backups, BackupProperties properties) {
        return Tasks.recurring("backup", new Daily(Time.ZONE, Objects.requireNonNull(properties.at())))
                .execute((instance, context) -> make(backups));
    }

    private static void make(Backups backups) {
        try {
            log.info("Backup made: {}", backups.make("", BackupProgress.NONE).file());
        } catch (Failure failure) {
            // It stands on the page; tomorrow is another day.
            log.error("No backup was made", failure);
        }
    }
}
