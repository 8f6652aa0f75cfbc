package city.wufei.identity.internal.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SealSql {
    /** "trail" on a telephone keypad; any number would do that no other lock uses. */
    private static final long LOCK = 87245;

    private static final String COLUMNS = "number, at, entries, previous, hash";

    private final JdbcClient sql;

    SealSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** Until the transaction ends nobody else seals, at any instance. */
    void lock() {
        sql.sql("SELECT pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, n) -> n)
                .single();
    }

    Optional<Seal> last() {
        return sql.sql("SELECT " + COLUMNS + " FROM trail_seal ORDER BY number DESC FETCH FIRST 1 ROWS ONLY")
                .query(SealSql::seal)
                .optional();
    }

    void insert(Seal seal, Instant at, Collection<Long> entries) {
        sql.sql(
                        "INSERT INTO trail_seal (number, at, entries, previous, hash) VALUES (:number, :at, :entries, :previous, :hash)")
                .param("number", seal.number())
                .param("at", Timestamp.from(at))
                .param("entries", seal.entries())
                .param("previous", seal.previous().bytes())
                .param("hash", seal.hash().bytes())
                .update();
        sql.sql("INSERT INTO trail_sealed (entry_id, number) SELECT unnest(CAST(:entries AS bigint[])), :number")
                .param("entries", entries.toArray(Long[]::new))
                .param("number", seal.number())
                .update();
    }

    private static Seal seal(ResultSet row, int n) throws SQLException {
        return new Seal(
                row.getLong("number"),
                row.getInt("entries"),
                new Hash(row.getBytes("previous")),
                new Hash(row.getBytes("hash")));
    }
}
