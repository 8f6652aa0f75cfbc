package city.wufei.platform.jobs;

import city.wufei.kernel.Failure;
import city.wufei.kernel.KernelError;
import city.wufei.platform.Phrase;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A job that writes a row in each of its steps and can be told to wait or to break. Its rows lie in a table that tests may
 * write to: that of the API's retries, with a key that no program uses.
 */
@TestComponent
public class ProbeJobs implements JobKind {
    public static final String KEY = "probe";
    public static final int STEPS = 5;

    /** How often each job was run, in this process; shared by all applications that a test starts in it. */
    public static final Map<String, AtomicInteger> RUNS = new ConcurrentHashMap<>();

    /** A job waits for the latch of its name before step 3. */
    public static final Map<String, CountDownLatch> GATES = new ConcurrentHashMap<>();

    /** A job whose name is in here breaks in step 3, after it wrote its row: {@code fault} or {@code failure}. */
    public static final Map<String, String> TROUBLE = new ConcurrentHashMap<>();

    private final JdbcClient sql;

    ProbeJobs(JdbcClient sql) {
        this.sql = sql;
    }

    /** One that nobody else has. */
    public static NewJob named(String name) {
        return new NewJob(KEY, name, Map.of("name", name));
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public JobOutcome run(JobRun run) throws InterruptedException {
        String name = run.parameter("name");
        RUNS.computeIfAbsent(name, key -> new AtomicInteger()).incrementAndGet();
        int from = run.checkpoint().map(Integer::parseInt).orElse(0) + 1;
        for (int step = from; step <= STEPS; step++) {
            int number = step;
            if (step == 3 && GATES.containsKey(name)) {
                GATES.get(name).await();
            }
            run.step(String.valueOf(step), step, STEPS, Phrase.of("job.state.RUNNING"), () -> write(name, number));
        }
        return new JobOutcome(Phrase.of("job.state.DONE"), "/jobs");
    }

    private void write(String name, int step) {
        sql.sql("INSERT INTO idempotent_call (person_id, key, content_hash, started_at)"
                        + " VALUES (0, :key, repeat('0', 64), :at)")
                .param("key", name + "/" + step)
                .param("at", Timestamp.from(Instant.EPOCH))
                .update();
        if (step == 3 && TROUBLE.getOrDefault(name, "").equals("fault")) {
            throw new IllegalStateException("told to break");
        }
        if (step == 3 && TROUBLE.getOrDefault(name, "").equals("failure")) {
            throw Failure.of(KernelError.NOT_FOUND, "青石");
        }
    }

    @Override
    public void undo(JobRun run) {
        sql.sql("DELETE FROM idempotent_call WHERE person_id = 0 AND key LIKE :keys")
                .param("keys", run.parameter("name") + "/%")
                .update();
    }

    /** The steps whose rows are there, in order. */
    public List<String> written(String name) {
        return sql.sql(
                        "SELECT substr(key, :from) FROM idempotent_call WHERE person_id = 0 AND key LIKE :keys ORDER BY key")
                .param("keys", name + "/%")
                .param("from", name.length() + 2)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
