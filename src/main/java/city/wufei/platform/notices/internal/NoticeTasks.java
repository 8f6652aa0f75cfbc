package city.wufei.platform.notices.internal;

import city.wufei.platform.Time;
import city.wufei.platform.notices.Channel;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One round after the other for each channel, so that one that is down holds up nobody else. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NoticeProperties.class)
class NoticeTasks {
    /** Between rounds; who has something to say does not wait for it. */
    private static final FixedDelay PAUSE = FixedDelay.of(Duration.ofSeconds(20));

    private static final Duration KEPT = Duration.ofDays(365);

    static TaskInstanceId instance(Channel channel) {
        return TaskInstanceId.of(name(channel), RecurringTask.INSTANCE);
    }

    private static String name(Channel channel) {
        return "notices-" + channel;
    }

    @Bean
    static RecurringTask<Void> deliverMail(Delivering delivering, Clock clock) {
        return rounds(Channel.EMAIL, delivering, clock);
    }

    @Bean
    static RecurringTask<Void> deliverTextMessages(Delivering delivering, Clock clock) {
        return rounds(Channel.SMS, delivering, clock);
    }

    @Bean
    static RecurringTask<Void> deliverToWebhooks(Delivering delivering, Clock clock) {
        return rounds(Channel.WEBHOOK, delivering, clock);
    }

    private static RecurringTask<Void> rounds(Channel channel, Delivering delivering, Clock clock) {
        return Tasks.recurring(name(channel), PAUSE)
                .execute((instance, context) -> delivering.deliver(channel, clock.instant()));
    }

    @Bean
    static RecurringTask<Void> sweepOfNotices(NoticeSql notices, Clock clock) {
        return Tasks.recurring("notice-sweep", new Daily(Time.ZONE, LocalTime.of(3, 40)))
                .execute((instance, context) -> notices.forget(clock.instant().minus(KEPT)));
    }
}
