package city.wufei.platform.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.wufei.kernel.Failure;
import city.wufei.platform.PlatformError;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server that somebody else runs. Its <i>owner</i> is given; the <i>app</i> role is used as it stands, or
 * made where the owner may make roles.
 */
record ServerDatabase(Login owner, Login app) implements Database {
    private static final String NOT_ALLOWED = "42501";
    /** No such role, wrong password, not allowed to log in. */
    private static final Set<String> LOGIN_REFUSED = Set.of("28P01", "28000");
    /** Another instance made the role at the same moment. */
    private static final Set<String> MADE_MEANWHILE = Set.of("42710", "23505");

    private static final String OWNS =
            "SELECT rolsuper OR pg_has_role(rolname, ?, 'MEMBER') FROM pg_roles WHERE rolname = current_user";

    /**
     * @param appPassword null to derive one from the owner's, the same for every instance that knows the owner's
     * @throws Failure saying what an administrator has to set or to run
     */
    static ServerDatabase open(Login owner, String appUser, @Nullable String appPassword) {
        if (!owner.url().startsWith("jdbc:postgresql:")) {
            throw Failure.of(PlatformError.DATABASE_URL_UNKNOWN, owner.url());
        }
        String password = appPassword == null ? derived(owner.password(), appUser) : appPassword;
        Login app = new Login(owner.url(), appUser, password);
        try (Connection asOwner = Roles.connect(owner)) {
            if (!accepts(app)) {
                make(asOwner, app);
            }
            try (Connection asApp = Roles.connect(app)) {
                requireApart(asApp, owner, app);
            }
        } catch (SQLException problem) {
            throw Failure.of(PlatformError.DATABASE_UNREACHABLE, owner.url(), String.valueOf(problem.getMessage()))
                    .causedBy(problem);
        }
        return new ServerDatabase(owner, app);
    }

    @Override
    public void close() {
        // Not ours to stop.
    }

    private static boolean accepts(Login app) throws SQLException {
        try (Connection connection = Roles.connect(app)) {
            return connection.isValid(0);
        } catch (SQLException problem) {
            if (LOGIN_REFUSED.contains(problem.getSQLState())) {
                return false;
            }
            throw problem;
        }
    }

    private static void make(Connection asOwner, Login app) throws SQLException {
        try {
            Roles.make(asOwner, app.user(), app.password());
        } catch (SQLException problem) {
            if (NOT_ALLOWED.equals(problem.getSQLState())) {
                throw Failure.of(PlatformError.DATABASE_APP_ROLE_MISSING, app.user(), remedy(asOwner, app.user()));
            }
            if (!MADE_MEANWHILE.contains(problem.getSQLState())) {
                throw problem;
            }
        }
    }

    private static String remedy(Connection asOwner, String role) throws SQLException {
        String name = Roles.quoted(asOwner, role);
        String verb = Roles.exists(asOwner, role) ? "ALTER ROLE " : "CREATE ROLE ";
        return verb + name + " LOGIN PASSWORD '...'; GRANT CONNECT ON DATABASE "
                + Roles.quoted(asOwner, asOwner.getCatalog()) + " TO " + name + ";";
    }

    private static void requireApart(Connection asApp, Login owner, Login app) throws SQLException {
        if (Roles.isTrue(asApp, OWNS, owner.user())) {
            throw Failure.of(PlatformError.DATABASE_ROLES_NOT_APART, app.user());
        }
    }

    private static String derived(String ownerPassword, String appUser) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            // The first byte keeps an empty password (a server that trusts its clients) from being no key at all.
            mac.init(new SecretKeySpec(("w" + ownerPassword).getBytes(UTF_8), "HmacSHA256"));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(appUser.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
