package city.wufei.platform.jobs.internal;

import city.wufei.platform.Phrase;
import city.wufei.platform.jobs.JobRun;
import city.wufei.platform.jobs.internal.JobStopped.Why;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/** A job in the hands of this process. */
final class RunningJob implements JobRun {
    /** What comes sooner after the last word is not written: nobody reads faster. */
    private static final Duration BREATH = Duration.ofMillis(300);

    private final Taken taken;
    private final RunSql runs;
    private final TransactionOperations transaction;
    private final TransactionOperations apart;
    private final Clock clock;
    private final BooleanSupplier shuttingDown;

    private @Nullable String checkpoint;
    private Instant lastWord = Instant.MIN;

    /**
     * A run.
     *
     * @param apart begins a transaction of its own even within another: progress is seen, and a cancellation noticed,
     *     while a step is still open
     */
    RunningJob(
            Taken taken,
            RunSql runs,
            TransactionOperations transaction,
            TransactionOperations apart,
            Clock clock,
            BooleanSupplier shuttingDown) {
        this.apart = apart;
        this.taken = taken;
        this.runs = runs;
        this.transaction = transaction;
        this.clock = clock;
        this.shuttingDown = shuttingDown;
        this.checkpoint = taken.checkpoint();
    }

    @Override
    public long job() {
        return taken.id();
    }

    @Override
    public Map<String, String> parameters() {
        return taken.parameters();
    }

    @Override
    public String parameter(String name) {
        String value = taken.parameters().get(name);
        if (value == null) {
            throw new IllegalStateException("job " + taken.id() + " (" + taken.kind() + ") has no " + name);
        }
        return value;
    }

    @Override
    public long ownerId() {
        return taken.ownerId();
    }

    @Override
    public String ownerName() {
        return taken.ownerName();
    }

    @Override
    public Locale language() {
        return taken.language();
    }

    @Override
    public Optional<String> checkpoint() {
        return Optional.ofNullable(checkpoint);
    }

    @Override
    public void progress(long done, long total, Phrase step) {
        stopIfShuttingDown();
        Instant now = clock.instant();
        if (!lastWord.isAfter(now.minus(BREATH))) {
            lastWord = now;
            goOnOnlyIf(apart.execute(status -> runs.advance(taken, null, done, total, step)));
        }
    }

    @Override
    public void step(String next, long done, long total, Phrase step, Runnable work) {
        stopIfShuttingDown();
        transaction.executeWithoutResult(status -> {
            work.run();
            goOnOnlyIf(runs.advance(taken, next, done, total, step));
        });
        checkpoint = next;
        lastWord = clock.instant();
    }

    private void stopIfShuttingDown() {
        if (shuttingDown.getAsBoolean() || Thread.currentThread().isInterrupted()) {
            throw new JobStopped(Why.SHUTTING_DOWN);
        }
    }

    /** Thrown within a step this also takes back what the step wrote. */
    private static void goOnOnlyIf(@Nullable Boolean cancelled) {
        if (cancelled == null) {
            throw new JobStopped(Why.OVERTAKEN);
        }
        if (cancelled) {
            throw new JobStopped(Why.CANCELLED);
        }
    }
}
