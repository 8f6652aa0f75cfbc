package city.wufei.platform.database;

import city.wufei.kernel.Failure;
import city.wufei.platform.PlatformError;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * The passwords of the embedded database, made once per data folder and readable by its owner only.
 *
 * @param superuser for setting up roles at each start; no connection of the application uses it
 */
record Secrets(String superuser, String owner, String app) {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Reads the file, or makes it where there is no database yet that it would have to fit. */
    static Secrets of(Path folder, boolean databaseExists) throws IOException {
        Path file = folder.resolve("database-passwords");
        if (Files.exists(file)) {
            return read(file);
        }
        if (databaseExists) {
            throw Failure.of(PlatformError.DATABASE_PASSWORDS_MISSING, file);
        }
        Secrets made = new Secrets(random(), random(), random());
        made.write(file);
        return made;
    }

    private static Secrets read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new Secrets(
                properties.getProperty("superuser", ""),
                properties.getProperty("owner", ""),
                properties.getProperty("app", ""));
    }

    private void write(Path file) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("superuser", superuser);
        properties.setProperty("owner", owner);
        properties.setProperty("app", app);
        Path draft = file.resolveSibling("database-passwords.draft");
        createPrivate(draft);
        try (Writer writer = Files.newBufferedWriter(draft)) {
            properties.store(writer, null);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** An empty file that only its owner may read, whatever the umask. */
    static void createPrivate(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    private static String random() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Secrets[hidden]";
    }
}
