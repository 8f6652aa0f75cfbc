package city.wufei.office.cycle.internal;

import city.wufei.platform.Time;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Opens what schedules ask for, then reminds, each morning. Both tell notices, which hand tasks over to the scheduler that
 * is made from these; so they are asked for late.
 */
@Configuration(proxyBeanMethods = false)
class CycleTasks {

    @Bean
    static RecurringTask<Void> openCyclesAndRemind(ObjectProvider<Cycles> cycles, ObjectProvider<Reminders> reminders) {
        return Tasks.recurring("cycles", new Daily(Time.ZONE, LocalTime.of(8, 30)))
                .execute((instance, context) -> {
                    cycles.getObject().openDue();
                    reminders.getObject().remind();
                });
    }
}
