package city.wufei.platform.background;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Hands tasks over as part of the transaction that wants them, and has them looked at as soon as it is final. */
@Component
public class Background {
    private static final Logger log = LoggerFactory.getLogger(Background.class);

    private final Scheduler scheduler;
    private final AsyncTaskExecutor executor;
    private final Clock clock;

    Background(Scheduler scheduler, @Qualifier("applicationTaskExecutor") AsyncTaskExecutor executor, Clock clock) {
        this.executor = executor;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** To be done now; if it is on the list already, that stays. Becomes final with the transaction around it. */
    public void now(TaskInstance<Void> task) {
        scheduler.scheduleIfNotExists(task, clock.instant());
        afterCommit(scheduler::triggerCheckForDueExecutions);
    }

    /** Lets a task that recurs anyway run as soon as the transaction around this is final. */
    public void soon(TaskInstanceId recurring) {
        afterCommit(() -> {
            try {
                scheduler.reschedule(recurring, clock.instant());
                scheduler.triggerCheckForDueExecutions();
            } catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException notNow) {
                log.debug("{} comes at its usual time", recurring, notNow);
            }
        });
    }

    /** On another thread: this one still holds the connection of the transaction that has just ended. */
    private void afterCommit(Runnable then) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            then.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                executor.execute(then);
            }
        });
    }
}
