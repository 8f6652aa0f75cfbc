package city.wufei.identity.internal;

import city.wufei.platform.Trail;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The trail of attempts to sign in. */
@Repository
class SignInSql {
    enum Outcome {
        ACCEPTED,
        REFUSED,
        DISABLED,
        /** The password was right, and a second step follows or is asked for. */
        CODE_ASKED,
        CODE_REFUSED
    }

    private final JdbcClient sql;
    private final Trail trail;

    SignInSql(JdbcClient sql, Trail trail) {
        this.trail = trail;
        this.sql = sql;
    }

    void add(@Nullable Long personId, String address, Channel channel, Outcome outcome, Instant at) {
        sql.sql("""
                        INSERT INTO sign_in (at, person_id, address, channel, outcome)
                        VALUES (:at, CAST(:personId AS bigint), :address, :channel, :outcome)""")
                .param("at", Timestamp.from(at))
                .param("personId", personId)
                .param("address", address)
                .param("channel", channel.name())
                .param("outcome", outcome.name())
                .update();
        if (personId != null) {
            String what = outcome == Outcome.ACCEPTED ? "trail.sign-in" : "trail.sign-in.refused";
            trail.noteBy(personId, what, "sign-in", null, outcome.name());
        }
    }

    /** Whether the person signed in from the address since then. */
    boolean isFamiliar(long personId, String address, Instant since) {
        return sql.sql("""
                        SELECT EXISTS (SELECT FROM sign_in WHERE person_id = :personId AND address = :address
                                          AND outcome = 'ACCEPTED' AND at > :since)""")
                .param("personId", personId)
                .param("address", address)
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }
}
