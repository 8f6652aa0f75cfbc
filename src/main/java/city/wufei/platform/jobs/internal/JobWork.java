package city.wufei.platform.jobs.internal;

import city.wufei.kernel.Failure;
import city.wufei.kernel.KernelError;
import city.wufei.platform.Phrase;
import city.wufei.platform.jobs.JobError;
import city.wufei.platform.jobs.JobKind;
import city.wufei.platform.jobs.internal.JobStopped.Why;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a job up, has its kind do it in the language of its owner, and writes down how it ended. */
@Component
class JobWork {
    private static final Logger log = LoggerFactory.getLogger(JobWork.class);

    private final RunSql runs;
    private final ObjectProvider<JobKind> kinds;
    private final TransactionOperations transaction;
    private final TransactionOperations apart;
    private final Clock clock;

    /** The kinds are asked for late: they may start jobs themselves. */
    JobWork(RunSql runs, ObjectProvider<JobKind> kinds, PlatformTransactionManager transactions, Clock clock) {
        this.runs = runs;
        this.kinds = kinds;
        this.transaction = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
        this.clock = clock;
    }

    /** Whether the job is off the list; false when somebody has to go on with it. */
    boolean run(long id, BooleanSupplier shuttingDown) {
        Optional<Taken> taken = runs.take(id, clock.instant());
        if (taken.isEmpty()) {
            return true;
        }
        LocaleContextHolder.setLocale(taken.get().language());
        try {
            return run(taken.get(), shuttingDown);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private boolean run(Taken taken, BooleanSupplier shuttingDown) {
        RunningJob run = new RunningJob(taken, runs, transaction, apart, clock, shuttingDown);
        try {
            JobKind kind = kind(taken.kind());
            if (taken.cancelAsked()) {
                takeBack(kind, taken, run);
                return true;
            }
            return carryOut(kind, taken, run);
        } catch (Failure failure) {
            log.info("Job {} ({}) failed: {}", taken.id(), taken.kind(), failure.getMessage());
            runs.failed(taken, Phrase.of(failure), clock.instant());
            return true;
        }
    }

    private boolean carryOut(JobKind kind, Taken taken, RunningJob run) {
        try {
            if (!runs.done(taken, kind.run(run), clock.instant())) {
                takeBack(kind, taken, run);
            }
            return true;
        } catch (JobStopped stop) {
            return stopped(stop.why(), kind, taken, run);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return stopped(Why.SHUTTING_DOWN, kind, taken, run);
        } catch (Failure failure) {
            throw failure;
        } catch (Exception fault) {
            log.error("Job {} ({}) broke", taken.id(), taken.kind(), fault);
            throw Failure.of(KernelError.INTERNAL, String.valueOf(taken.id())).causedBy(fault);
        }
    }

    private boolean stopped(Why why, JobKind kind, Taken taken, RunningJob run) {
        return switch (why) {
            case CANCELLED -> {
                takeBack(kind, taken, run);
                yield true;
            }
            case OVERTAKEN -> true;
            case SHUTTING_DOWN -> {
                runs.release(taken);
                yield false;
            }
        };
    }

    /** All or nothing; if it is another attempt's by now, nothing. */
    private void takeBack(JobKind kind, Taken taken, RunningJob run) {
        transaction.executeWithoutResult(status -> {
            if (runs.cancelled(taken, clock.instant())) {
                kind.undo(run);
            }
        });
    }

    private JobKind kind(String key) {
        return kinds.stream()
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Failure.of(JobError.JOB_KIND_UNKNOWN, key));
    }
}
