package city.wufei.platform.database;

import city.wufei.kernel.Failure;
import city.wufei.platform.PlatformError;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The number that a database is given once; ids made in it begin with it. */
final class InstanceNumber {
    static final int USUAL = 1;

    private InstanceNumber() {}

    /** Refuses a database that is another instance than the configured one, before a migration touches it. */
    static void check(DataSource database, OptionalInt configured) {
        JdbcClient sql = JdbcClient.create(database);
        boolean isNew = sql.sql("SELECT to_regclass('instance') IS NULL")
                .query(Boolean.class)
                .single();
        if (isNew || configured.isEmpty()) {
            return;
        }
        int found = sql.sql("SELECT number FROM instance").query(Integer.class).single();
        if (found != configured.getAsInt()) {
            throw Failure.of(
                    PlatformError.INSTANCE_NUMBER_DIFFERS,
                    String.valueOf(configured.getAsInt()),
                    String.valueOf(found));
        }
    }
}
