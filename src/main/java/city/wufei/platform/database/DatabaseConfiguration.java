package city.wufei.platform.database;

import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings up the database, lets the owner migrate it, and gives everybody else the app role. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WufeiProperties.class)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    Database database(WufeiProperties properties) {
        if (!properties.usesServer()) {
            return EmbeddedPostgres.open(properties.folder(), properties.dataMode());
        }
        WufeiProperties.Server server = properties.db();
        String appPassword = server.app().password();
        return ServerDatabase.open(
                new Login(server.url(), server.user(), server.password()),
                server.app().user(),
                appPassword.isEmpty() ? null : appPassword);
    }

    @Bean
    JdbcConnectionDetails appConnection(Database database) {
        return new AppConnection(database.app());
    }

    @Bean
    FlywayConnectionDetails ownerConnection(Database database) {
        return new OwnerConnection(database.owner());
    }

    @Bean
    FlywayConfigurationCustomizer namesInMigrations(Database database, WufeiProperties properties) {
        int instance = properties.configuredInstance().orElse(InstanceNumber.USUAL);
        return flyway -> flyway.placeholders(placeholders(database.app(), instance));
    }

    /** The names that stand in migrations for what differs from database to database. */
    static Map<String, String> placeholders(Login app, int instance) {
        String name = "\"" + app.user().replace("\"", "\"\"") + "\"";
        return Map.of("app", name, "instance", String.valueOf(instance));
    }

    @Bean
    FlywayMigrationStrategy migration(WufeiProperties properties) {
        return flyway -> {
            InstanceNumber.check(flyway.getConfiguration().getDataSource(), properties.configuredInstance());
            flyway.migrate();
        };
    }

    private record AppConnection(Login login) implements JdbcConnectionDetails {
        @Override
        public String getJdbcUrl() {
            return login.url();
        }

        @Override
        public String getUsername() {
            return login.user();
        }

        @Override
        public String getPassword() {
            return login.password();
        }
    }

    private record OwnerConnection(Login login) implements FlywayConnectionDetails {
        @Override
        public String getJdbcUrl() {
            return login.url();
        }

        @Override
        public String getUsername() {
            return login.user();
        }

        @Override
        public String getPassword() {
            return login.password();
        }
    }
}
