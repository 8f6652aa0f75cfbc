package city.wufei.platform.database;

import city.wufei.kernel.Failure;
import city.wufei.platform.PlatformError;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data lie.
 *
 * @param data the data folder
 * @param dataMode whether to share the folder with a Wufei that runs on it already
 * @param instance the number of this database among all that exchange data, 1 to {@value #LARGEST_INSTANCE}; null
 *     takes what the database says, and 1 for a new one
 * @param db a server to use instead of the embedded database
 */
@ConfigurationProperties("wufei")
record WufeiProperties(
        @DefaultValue("var") String data,
        @DefaultValue("own") EmbeddedPostgres.Mode dataMode,
        @Nullable Integer instance,
        @DefaultValue Server db) {

    /** Ids are the instance number × 10¹⁰ + n and have to fit into 63 bits. */
    private static final int LARGEST_INSTANCE = 922_337_202;

    WufeiProperties {
        if (instance != null && (instance < 1 || instance > LARGEST_INSTANCE)) {
            throw Failure.of(
                    PlatformError.INSTANCE_NUMBER_INVALID, String.valueOf(instance), String.valueOf(LARGEST_INSTANCE));
        }
    }

    /**
     * @param url for JDBC; empty for the embedded database
     * @param user owns the schema and runs the migrations
     */
    record Server(
            @DefaultValue("") String url,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue App app) {}

    /**
     * The role that the application works as.
     *
     * @param password empty to let the owner make the role
     */
    record App(
            @DefaultValue("wufei_app") String user,
            @DefaultValue("") String password) {}

    Path folder() {
        return Path.of(data);
    }

    boolean usesServer() {
        return !db.url().isBlank();
    }

    OptionalInt configuredInstance() {
        return instance == null ? OptionalInt.empty() : OptionalInt.of(instance);
    }
}
