package city.wufei.platform.jobs.internal;

import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.platform.Caller;
import city.wufei.platform.ListQuery;
import city.wufei.platform.Phrase;
import city.wufei.platform.jobs.Job;
import city.wufei.platform.jobs.JobState;
import city.wufei.platform.jobs.NewJob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Jobs as their owners see and change them. What a running job writes of itself is in {@link RunSql}. */
@Repository
class JobSql {
    private static final String COLUMNS = """
            id, kind, subject, state, owner_id, owner_name, made_at, started_at, ended_at,
            cancel_asked_at IS NOT NULL AS cancel_asked, attempt, done, total, step, outcome, link, problem""";

    private final JdbcClient sql;

    JobSql(JdbcClient sql) {
        this.sql = sql;
    }

    long insert(Caller owner, NewJob job, Locale language, Instant now) {
        return sql.sql("""
                        INSERT INTO job (kind, subject, parameters, state, owner_id, owner_name, language, made_at)
                        VALUES (:kind, :subject, :parameters, 'WAITING', :owner, :name, :language, :now)
                        RETURNING id""")
                .param("kind", job.kind())
                .param("subject", job.subject())
                .param("parameters", Strings.write(job.parameters()))
                .param("owner", owner.id())
                .param("name", owner.displayName())
                .param("language", language.toLanguageTag())
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    Optional<Job> find(long id) {
        return sql.sql("SELECT " + COLUMNS + " FROM job WHERE id = :id")
                .param("id", id)
                .query(JobSql::job)
                .optional();
    }

    /** Of one owner, or of all. */
    Listing<Job> list(@Nullable Long owner, @Nullable JobState state, PageRequest page) {
        return ListQuery.select(COLUMNS, "job")
                .where("owner_id = :owner", "owner", owner)
                .where("state = :state", "state", state == null ? null : state.name())
                .sortKeys(Map.of("made", "made_at", "id", "id"), "-made,-id")
                .page(sql, page, JobSql::job);
    }

    /** A job that nobody has taken up yet is over at once. Whether it was. */
    boolean cancelUntouched(long id, Instant now) {
        return sql.sql("""
                        UPDATE job SET state = 'CANCELLED', cancel_asked_at = :now, ended_at = :now
                         WHERE id = :id AND state = 'WAITING' AND attempt = 0""").param("id", id).param("now", Timestamp.from(now)).update() == 1;
    }

    /** Asks for it to be stopped; one that failed waits again, for what it left to be taken back. Whether that was news. */
    boolean askToCancel(long id, Instant now) {
        return sql.sql("""
                        UPDATE job SET cancel_asked_at = :now, ended_at = NULL,
                               state = CASE state WHEN 'FAILED' THEN 'WAITING' ELSE state END
                         WHERE id = :id AND state IN ('WAITING', 'RUNNING', 'FAILED') AND cancel_asked_at IS NULL""").param("id", id).param("now", Timestamp.from(now)).update() == 1;
    }

    boolean retry(long id) {
        return sql.sql("UPDATE job SET state = 'WAITING', ended_at = NULL, problem = NULL"
                                + " WHERE id = :id AND state = 'FAILED'")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Forgets those that ended before then, and says which they were. */
    List<Long> forget(Instant before) {
        return sql.sql("DELETE FROM job WHERE ended_at < :before RETURNING id")
                .param("before", Timestamp.from(before))
                .query((row, n) -> row.getLong(1))
                .list();
    }

    private static Job job(ResultSet row, int n) throws SQLException {
        return new Job(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("subject"),
                JobState.valueOf(row.getString("state")),
                row.getLong("owner_id"),
                row.getString("owner_name"),
                row.getTimestamp("made_at").toInstant(),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("ended_at")),
                row.getBoolean("cancel_asked"),
                row.getInt("attempt"),
                row.getLong("done"),
                row.getLong("total"),
                Phrase.fromJson(row.getString("step")),
                Phrase.fromJson(row.getString("outcome")),
                row.getString("link"),
                Phrase.fromJson(row.getString("problem")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
