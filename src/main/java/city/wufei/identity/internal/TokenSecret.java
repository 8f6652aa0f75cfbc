package city.wufei.identity.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** What a token looks like: 32 random bytes behind a mark. */
final class TokenSecret {
    private static final int BYTES = 32;
    private static final int SHOWN = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private TokenSecret() {}

    static String make() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Tokens.MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Its first characters, to tell tokens apart. */
    static String prefix(String secret) {
        return secret.substring(0, SHOWN);
    }

    static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
