package city.wufei.office.supervision.internal;

import city.wufei.platform.Time;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks each morning at what comes due and what slips. The book is asked for late: it tells notices, which need the scheduler. */
@Configuration(proxyBeanMethods = false)
class SupervisionTasks {

    @Bean
    static RecurringTask<Void> watchSupervision(ObjectProvider<SupervisionBook> book) {
        return Tasks.recurring("supervision", new Daily(Time.ZONE, LocalTime.of(8, 40)))
                .execute((instance, context) -> book.getObject().watch());
    }
}
