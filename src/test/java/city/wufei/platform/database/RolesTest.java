package city.wufei.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.wufei.WufeiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the role <i>app</i>, which the whole application works as, may and may not do. */
@WufeiTest
class RolesTest {
    private static final long IDS_PER_INSTANCE = 10_000_000_000L;

    private final JdbcClient sql;

    @Autowired
    RolesTest(JdbcClient sql) {
        this.sql = sql;
    }

    @Test
    void worksAsApp() {
        assertThat(sql.sql("SELECT current_user").query(String.class).single()).isEqualTo("wufei_app");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE mine (n integer)",
                "CREATE SCHEMA mine",
                "CREATE FUNCTION mine() RETURNS integer LANGUAGE sql RETURN 1",
                "CREATE ROLE mine",
                "CREATE DATABASE mine",
                "ALTER TABLE instance ADD COLUMN more integer",
                "ALTER SEQUENCE id_sequence RESTART",
                "SELECT setval('id_sequence', 10000000001)",
                "DROP TABLE instance",
                "DROP FUNCTION next_id()",
                "TRUNCATE instance",
                "INSERT INTO instance (number) VALUES (2)",
                "UPDATE instance SET number = 2",
                "DELETE FROM instance",
                "SELECT * FROM flyway_schema_history",
                "UPDATE flyway_schema_history SET success = false",
                "DELETE FROM flyway_schema_history",
                "SET ROLE wufei_owner",
                "COPY (SELECT 1) TO PROGRAM 'cat'",
                "SELECT pg_read_file('postgresql.conf')",
                "SELECT rolpassword FROM pg_authid"
            })
    void mayNot(String statement) {
        assertThatThrownBy(() -> sql.sql(statement).query().listOfRows())
                .rootCause()
                .hasMessageMatching("(?s)ERROR: (permission denied|must be owner).*");
    }

    @Test
    void readsItsInstance() {
        assertThat(sql.sql("SELECT number FROM instance").query(Integer.class).single())
                .isEqualTo(InstanceNumber.USUAL);
    }

    @Test
    void getsIdsThatBeginWithTheInstance() {
        long first = nextId();
        long second = nextId();

        assertThat(first / IDS_PER_INSTANCE).isEqualTo(InstanceNumber.USUAL);
        assertThat(second).isGreaterThan(first);
    }

    @Test
    void countsDaysInChina() {
        assertThat(sql.sql("SHOW TIME ZONE").query(String.class).single()).isEqualTo("Asia/Shanghai");
    }

    private long nextId() {
        return sql.sql("SELECT next_id()").query(Long.class).single();
    }
}
