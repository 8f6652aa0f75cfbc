package city.wufei.platform.database;

import city.wufei.kernel.Failure;
import city.wufei.platform.PlatformError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * The configured database without the application on top of it: neither migrated nor filled. For who has to come before
 * all that, or must not change anything. Works as the owner.
 */
public final class BareDatabase implements AutoCloseable {
    private final ConfigurableApplicationContext configuration;
    private final WufeiProperties properties;
    private @Nullable Database running;

    private BareDatabase(ConfigurableApplicationContext configuration) {
        this.configuration = configuration;
        this.properties = configuration.getBean(WufeiProperties.class);
    }

    /**
     * As configured; nothing is started yet.
     *
     * @param stronger properties, stronger than files and environment
     */
    public static BareDatabase of(Map<String, String> stronger) {
        String[] arguments = stronger.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
        SpringApplication application = new SpringApplicationBuilder(PropertiesOnly.class)
                .web(WebApplicationType.NONE)
                .application();
        return new BareDatabase(application.run(arguments));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(WufeiProperties.class)
    static class PropertiesOnly {}

    public Environment environment() {
        return configuration.getEnvironment();
    }

    /** Whether the data folder holds no database of ours, nor is meant to. */
    public boolean usesServer() {
        return properties.usesServer();
    }

    public Path folder() {
        return properties.folder().toAbsolutePath().normalize();
    }

    /** Whether there are database files; false with a server. */
    public boolean holdsFiles() {
        return !usesServer() && Files.exists(Cluster.files(folder()));
    }

    /** The number that is configured for this database; 0 when any will do. */
    public int configuredInstance() {
        return properties.configuredInstance().orElse(0);
    }

    /** Starts or joins the database; makes its files and roles where they are missing. */
    public void start() {
        running = new DatabaseConfiguration().database(properties);
    }

    public Connection connect() throws SQLException {
        return Roles.connect(started().owner());
    }

    /** Migrations from {@code location} on this database. */
    public Flyway flyway(int instance, String location) {
        Login owner = started().owner();
        FluentConfiguration flyway = Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .locations(location)
                .outOfOrder(true)
                .cleanDisabled(false)
                .placeholders(DatabaseConfiguration.placeholders(started().app(), instance));
        return flyway.load();
    }

    /** Keeps the application from starting on a folder whose filling was cut off. */
    public void markUnfinished() throws IOException {
        if (!usesServer()) {
            Files.writeString(EmbeddedPostgres.unfinished(folder()), "");
        }
    }

    public void markFinished() throws IOException {
        Files.deleteIfExists(EmbeddedPostgres.unfinished(folder()));
    }

    private Database started() {
        if (running == null) {
            throw Failure.of(PlatformError.DATA_FOLDER_UNUSABLE, folder(), "not started");
        }
        return running;
    }

    @Override
    public void close() {
        if (running != null) {
            running.close();
        }
        configuration.close();
    }
}
