package city.wufei.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import city.wufei.kernel.Failure;
import city.wufei.platform.PlatformError;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A server that is not ours: here an embedded one, on which the administrator made a database for us. */
class ServerDatabaseTest {
    private static final String PASSWORD = "owner's";

    private static @Nullable Path folder;
    private static @Nullable EmbeddedPostgres server;
    private static @Nullable Login administrator;

    @BeforeAll
    static void startServer() throws IOException {
        folder = DataFolders.create();
        server = EmbeddedPostgres.open(folder, EmbeddedPostgres.Mode.OWN);
        administrator = new Login(
                server.owner().url(), "postgres", Secrets.of(folder, true).superuser());
    }

    @AfterAll
    static void stopServer() throws IOException {
        if (server != null && folder != null) {
            server.close();
            DataFolders.delete(folder);
        }
    }

    @BeforeEach
    void startAfresh() throws SQLException {
        for (String role : new String[] {"worker", "boss"}) {
            asAdministrator("DROP DATABASE IF EXISTS city");
            asAdministrator("DROP ROLE IF EXISTS " + role);
        }
        asAdministrator("CREATE ROLE boss LOGIN CREATEROLE PASSWORD 'owner''s'");
        asAdministrator("CREATE DATABASE city OWNER boss");
    }

    @Test
    void makesTheAppRoleWhereTheOwnerMay() throws SQLException {
        ServerDatabase database = ServerDatabase.open(boss(), "worker", null);

        assertThat(accepts(database.app())).isTrue();
    }

    @Test
    void comesToTheSamePasswordOnEveryInstance() throws SQLException {
        ServerDatabase first = ServerDatabase.open(boss(), "worker", null);
        ServerDatabase second = ServerDatabase.open(boss(), "worker", null);

        assertThat(second.app()).isEqualTo(first.app());
        assertThat(accepts(first.app())).isTrue();
    }

    @Test
    void saysWhatTheAdministratorMustRunWhereTheOwnerMayNot() throws SQLException {
        asAdministrator("ALTER ROLE boss NOCREATEROLE");

        Failure refusal = refusal("worker", "given");
        assertThat(refusal.code()).isEqualTo(PlatformError.DATABASE_APP_ROLE_MISSING);
        String remedy = String.valueOf(refusal.arguments().get(1));
        asAdministrator(remedy.replace("'...'", "'given'"));

        assertThat(accepts(ServerDatabase.open(boss(), "worker", "given").app()))
                .isTrue();
    }

    @Test
    void usesTheAppRoleAsTheAdministratorMadeIt() throws SQLException {
        asAdministrator("ALTER ROLE boss NOCREATEROLE");
        asAdministrator("CREATE ROLE worker LOGIN PASSWORD 'given'");

        assertThat(ServerDatabase.open(boss(), "worker", "given").app()).isEqualTo(worker("given"));
    }

    @Test
    void refusesAppRoleThatIsTheOwner() {
        assertThat(refusal("boss", PASSWORD).code()).isEqualTo(PlatformError.DATABASE_ROLES_NOT_APART);
    }

    @Test
    void refusesAppRoleThatIsSuperuser() throws SQLException {
        asAdministrator("CREATE ROLE worker LOGIN SUPERUSER PASSWORD 'given'");

        assertThat(refusal("worker", "given").code()).isEqualTo(PlatformError.DATABASE_ROLES_NOT_APART);
    }

    @Test
    void refusesWrongPasswordOfTheOwner() {
        Login stranger = new Login(boss().url(), "boss", "guessed");

        assertThat(refusal(stranger).code()).isEqualTo(PlatformError.DATABASE_UNREACHABLE);
    }

    @Test
    void refusesOtherDatabases() {
        assertThat(refusal(new Login("jdbc:mysql://db/city", "boss", PASSWORD)).code())
                .isEqualTo(PlatformError.DATABASE_URL_UNKNOWN);
    }

    @Test
    void migratesAsOwnerAndWorksAsApp() {
        application("wufei.instance=7").run(context -> {
            JdbcClient sql = context.getBean(JdbcClient.class);
            assertThat(sql.sql("SELECT current_user").query(String.class).single())
                    .isEqualTo("worker");
            // Migrations took the first ones.
            assertThat(sql.sql("SELECT next_id()").query(Long.class).single() / 10_000_000_000L)
                    .isEqualTo(7L);
        });
    }

    @Test
    void refusesDatabaseOfAnotherInstance() {
        application("wufei.instance=7").run(context -> assertThat(context).hasNotFailed());

        application("wufei.instance=8")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessage(PlatformError.INSTANCE_NUMBER_DIFFERS.name() + " [8, 7]"));
    }

    @Test
    void takesTheNumberOfTheDatabaseWhenNoneIsConfigured() {
        application("wufei.instance=7").run(context -> assertThat(context).hasNotFailed());

        application().run(context -> assertThat(context).hasNotFailed());
    }

    private static ApplicationContextRunner application(String... properties) {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        DataSourceAutoConfiguration.class,
                        DataSourceTransactionManagerAutoConfiguration.class,
                        JdbcTemplateAutoConfiguration.class,
                        JdbcClientAutoConfiguration.class,
                        FlywayAutoConfiguration.class))
                .withUserConfiguration(DatabaseConfiguration.class)
                .withPropertyValues(
                        "wufei.db.url=" + boss().url(),
                        "wufei.db.user=boss",
                        "wufei.db.password=" + PASSWORD,
                        "wufei.db.app.user=worker")
                .withPropertyValues(properties);
    }

    private static Failure refusal(String appUser, String appPassword) {
        return catchThrowableOfType(Failure.class, () -> ServerDatabase.open(boss(), appUser, appPassword));
    }

    private static Failure refusal(Login owner) {
        return catchThrowableOfType(Failure.class, () -> ServerDatabase.open(owner, "worker", null));
    }

    private static Login boss() {
        return new Login(administrator().url().replaceFirst("/[^/]*$", "/city"), "boss", PASSWORD);
    }

    private static Login worker(String password) {
        return new Login(boss().url(), "worker", password);
    }

    private static boolean accepts(Login login) throws SQLException {
        try (Connection connection = Roles.connect(login)) {
            return connection.isValid(0);
        }
    }

    private static void asAdministrator(String sql) throws SQLException {
        try (Connection connection = Roles.connect(administrator())) {
            Roles.execute(connection, sql);
        }
    }

    private static Login administrator() {
        if (administrator == null) {
            throw new IllegalStateException("the server is not up");
        }
        return administrator;
    }
}
