package city.wufei.platform.jobs.internal;

import city.wufei.platform.Time;
import com.github.kagkarlsson.scheduler.SchedulerState;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.concurrent.Semaphore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Jobs as tasks of the scheduler: one instance per job, and the sweep at night. */
@Configuration(proxyBeanMethods = false)
class JobTasks {
    private static final String NAME = "job";
    /** At once in this process: the other threads stay free for what is short. */
    private static final int AT_ONCE = 3;

    private static final Duration UNTIL_NEXT_LOOK = Duration.ofSeconds(2);
    private static final Duration KEPT = Duration.ofDays(30);

    static TaskInstance<Void> task(long job) {
        return new TaskInstance<>(NAME, String.valueOf(job));
    }

    @Bean
    static Task<Void> jobTask(JobWork work) {
        Semaphore places = new Semaphore(AT_ONCE);
        return Tasks.custom(NAME, Void.class)
                .execute((instance, context) ->
                        run(work, places, Long.parseLong(instance.getId()), context.getSchedulerState()));
    }

    private static CompletionHandler<Void> run(JobWork work, Semaphore places, long job, SchedulerState state) {
        if (!places.tryAcquire()) {
            return (complete, task) ->
                    task.reschedule(complete, complete.getTimeDone().plus(UNTIL_NEXT_LOOK));
        }
        try {
            return work.run(job, state::isShuttingDown)
                    ? new CompletionHandler.OnCompleteRemove<>()
                    : (complete, task) -> task.reschedule(complete, complete.getTimeDone());
        } finally {
            places.release();
        }
    }

    @Bean
    static RecurringTask<Void> sweepOfJobs(JobSweep sweep, Clock clock) {
        return Tasks.recurring("job-sweep", new Daily(Time.ZONE, LocalTime.of(3, 20)))
                .execute((instance, context) -> sweep.forget(clock.instant().minus(KEPT)));
    }
}
