package city.wufei.identity.internal;

import city.wufei.kernel.Failure;
import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id (19 MiB, two passes, as OWASP's cheat sheet has it). Only a few at a time: each takes
 * memory and a core, so a flood of sign-ins queues here instead of stopping everybody else.
 */
@Component
class Passwords {
    static final int SHORTEST = 8;
    static final int LONGEST = 200;
    private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    /** Without the letters and digits that are mistaken for each other. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final SecureRandom random = new SecureRandom();
    /** Compared with for unknown usernames, so that they take as long to refuse as known ones. */
    private final String decoy = encoder.encode(generate());

    /** Fails unless the password may be somebody's. */
    void check(String username, String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw Failure.of(IdentityError.PASSWORD_TOO_SHORT, SHORTEST);
        }
        if (length > LONGEST) {
            throw Failure.of(IdentityError.PASSWORD_TOO_LONG, LONGEST);
        }
        if (password.equalsIgnoreCase(username)) {
            throw Failure.of(IdentityError.PASSWORD_IS_USERNAME);
        }
    }

    String hash(String password) {
        return inTurn(() -> encoder.encode(password));
    }

    /** Whether the password belongs to the hash; against null it takes as long and is false. */
    boolean matches(String password, @Nullable String hash) {
        if (password.length() > 2 * LONGEST) {
            return false;
        }
        boolean matches = inTurn(() -> encoder.matches(password, hash == null ? decoy : hash));
        return hash != null && matches;
    }

    /** A password to be read out and typed: four groups of five, about 100 bits. */
    String generate() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            password.append(i > 0 && i % 5 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    private <T> T inTurn(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
