package city.wufei.identity.internal;

import java.sql.Timestamp;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The trail of what was done to people's access. */
@Repository
class PersonEvents {
    enum What {
        ADDED,
        ROLE_CHANGED,
        DISABLED,
        ENABLED,
        PASSWORD_CHANGED,
        PASSWORD_RESET,
        TOKEN_ISSUED,
        TOKEN_REVOKED
    }

    private final JdbcClient sql;
    private final Clock clock;

    PersonEvents(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void add(long personId, @Nullable Long byId, What what, String detail) {
        sql.sql("""
                        INSERT INTO person_event (at, person_id, by_id, what, detail)
                        VALUES (:at, :personId, CAST(:byId AS bigint), :what, :detail)""")
                .param("at", Timestamp.from(clock.instant()))
                .param("personId", personId)
                .param("byId", byId)
                .param("what", what.name())
                .param("detail", detail)
                .update();
    }
}
