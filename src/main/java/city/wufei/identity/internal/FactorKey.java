package city.wufei.identity.internal;

import city.wufei.kernel.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.util.function.SingletonSupplier;

/** The key that the secrets of second factors are encrypted with. It lies beside the database, never in it. */
final class FactorKey {
    private static final int BYTES = 32;

    private final Supplier<SecretKey> key;

    private FactorKey(Supplier<SecretKey> key) {
        this.key = SingletonSupplier.of(key);
    }

    static FactorKey given(String base64) {
        SecretKey key = decoded(base64, "WUFEI_SECONDFACTOR_KEY");
        return new FactorKey(() -> key);
    }

    /** Made when it is first needed, readable by its owner only. */
    static FactorKey inFile(Path file) {
        return new FactorKey(() -> {
            try {
                if (!Files.exists(file)) {
                    make(file);
                }
                return decoded(Files.readString(file), file.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    SecretKey get() {
        return key.get();
    }

    /** Written aside and put in place whole: two processes on one folder end up with the same key. */
    private static void make(Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Path draft = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "second-factor-key",
                ".draft",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(draft, Base64.getEncoder().encodeToString(random) + "\n");
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            // The other process was quicker; its key counts.
        } finally {
            Files.delete(draft);
        }
    }

    private static SecretKey decoded(String base64, String place) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64.strip());
            if (bytes.length == BYTES) {
                return new SecretKeySpec(bytes, "AES");
            }
        } catch (IllegalArgumentException e) {
            // No Base64: said below.
        }
        throw Failure.of(IdentityError.SECOND_FACTOR_KEY_INVALID, place);
    }
}
