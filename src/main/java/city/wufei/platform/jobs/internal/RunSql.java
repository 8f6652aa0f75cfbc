package city.wufei.platform.jobs.internal;

import city.wufei.platform.Phrase;
import city.wufei.platform.jobs.JobOutcome;
import city.wufei.platform.jobs.JobState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What a running job writes of itself. Each write names its attempt: when another process has taken the job up meanwhile,
 * it changes nothing and says so.
 */
@Repository
class RunSql {
    private static final String MINE = " WHERE id = :id AND attempt = :attempt AND state = 'RUNNING'";

    private final JdbcClient sql;

    RunSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** Takes the job up as a new attempt; empty when there is nothing left to do. */
    Optional<Taken> take(long id, Instant now) {
        return sql.sql("""
                        UPDATE job SET state = 'RUNNING', attempt = attempt + 1, started_at = coalesce(started_at, :now)
                         WHERE id = :id AND state IN ('WAITING', 'RUNNING')
                        RETURNING id, kind, attempt, parameters, owner_id, owner_name, language, checkpoint,
                                  cancel_asked_at IS NOT NULL AS cancel_asked""")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .query(RunSql::taken)
                .optional();
    }

    /** How far it is, and the checkpoint if there is a new one. Null when the job is no longer this attempt's. */
    @Nullable
    Boolean advance(Taken mine, @Nullable String checkpoint, long done, long total, Phrase step) {
        return sql.sql("UPDATE job SET done = :done, total = :total, step = :step,"
                        + " checkpoint = coalesce(CAST(:checkpoint AS text), checkpoint)" + MINE
                        + " RETURNING cancel_asked_at IS NOT NULL")
                .param("done", done)
                .param("total", total)
                .param("step", step.toJson())
                .param("checkpoint", checkpoint)
                .param("id", mine.id())
                .param("attempt", mine.attempt())
                .query(Boolean.class)
                .optional()
                .orElse(null);
    }

    /** Unless it was cancelled meanwhile. */
    boolean done(Taken mine, JobOutcome outcome, Instant now) {
        return sql.sql("UPDATE job SET state = 'DONE', ended_at = :now, outcome = :outcome, link = :link, step = NULL,"
                                + " done = greatest(done, total), problem = NULL" + MINE
                                + " AND cancel_asked_at IS NULL")
                        .param("now", Timestamp.from(now))
                        .param("outcome", outcome.words().toJson())
                        .param("link", outcome.link())
                        .param("id", mine.id())
                        .param("attempt", mine.attempt())
                        .update()
                == 1;
    }

    boolean failed(Taken mine, Phrase problem, Instant now) {
        return end(mine, JobState.FAILED, problem.toJson(), now);
    }

    boolean cancelled(Taken mine, Instant now) {
        return end(mine, JobState.CANCELLED, null, now);
    }

    private boolean end(Taken mine, JobState state, @Nullable String problem, Instant now) {
        return sql.sql("UPDATE job SET state = :state, ended_at = :now, problem = :problem, cancel_asked_at = NULL"
                                + MINE)
                        .param("state", state.name())
                        .param("problem", problem)
                        .param("now", Timestamp.from(now))
                        .param("id", mine.id())
                        .param("attempt", mine.attempt())
                        .update()
                == 1;
    }

    /** Gives it back, for whoever takes it up next. */
    void release(Taken mine) {
        sql.sql("UPDATE job SET state = 'WAITING'" + MINE)
                .param("id", mine.id())
                .param("attempt", mine.attempt())
                .update();
    }

    private static Taken taken(ResultSet row, int n) throws SQLException {
        return new Taken(
                row.getLong("id"),
                row.getString("kind"),
                row.getInt("attempt"),
                Strings.read(row.getString("parameters")),
                row.getLong("owner_id"),
                row.getString("owner_name"),
                Locale.forLanguageTag(row.getString("language")),
                row.getString("checkpoint"),
                row.getBoolean("cancel_asked"));
    }
}
