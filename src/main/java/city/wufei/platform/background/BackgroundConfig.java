package city.wufei.platform.background;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BackgroundConfig {
    private static final Logger log = LoggerFactory.getLogger(BackgroundConfig.class);

    /** Tasks come due by the same clock as everything else. */
    @Bean
    static Clock schedulerClock(java.time.Clock clock) {
        return clock::instant;
    }

    /** Several instances may run on one machine, so its name alone would not tell them apart. */
    @Bean
    static DbSchedulerCustomizer schedulerName() {
        String name = ProcessHandle.current().pid() + "-" + UUID.randomUUID();
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<SchedulerName> schedulerName() {
                return Optional.of(new SchedulerName.Fixed(name));
            }
        };
    }

    /** A command that runs beside the server hands tasks over, but takes none up that it would drop at its end. */
    @Bean
    @ConditionalOnProperty(name = "wufei.background", havingValue = "false")
    static DbSchedulerStarter noStart(Scheduler scheduler) {
        return () -> log.debug("{} is left to others", scheduler);
    }
}
