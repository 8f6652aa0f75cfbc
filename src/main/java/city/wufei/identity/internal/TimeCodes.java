package city.wufei.identity.internal;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** Codes by time (RFC 6238) as every authenticator app makes them: six digits, half a minute, HMAC-SHA-1. */
final class TimeCodes {
    static final int SECONDS = 30;
    /** A clock may be a step ahead or behind. */
    private static final int TOLERATED = 1;

    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();
    private static final SecureRandom RANDOM = new SecureRandom();

    private TimeCodes() {}

    /** As long as the hash, which RFC 4226 asks for. */
    static byte[] newSecret() {
        byte[] secret = new byte[20];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** As it is typed into an app that has no camera. */
    static String typed(byte[] secret) {
        return new Base32().encodeToString(secret);
    }

    /** As an app reads it from the picture. */
    static String address(String username, byte[] secret) {
        String who = URLEncoder.encode(username, StandardCharsets.UTF_8);
        return "otpauth://totp/Wufei:" + who + "?secret=" + typed(secret) + "&issuer=Wufei";
    }

    /** The step whose code this is, around now and later than {@code last}; empty if there is none. */
    static OptionalLong findStep(byte[] secret, String code, Instant now, long last) {
        long present = now.getEpochSecond() / SECONDS;
        for (long step = Math.max(present - TOLERATED, last + 1); step <= present + TOLERATED; step++) {
            if (equal(code(secret, step), code)) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    static String code(byte[] secret, long step) {
        try {
            return GENERATOR.generateOneTimePasswordString(
                    new SecretKeySpec(secret, "HmacSHA1"), Instant.ofEpochSecond(step * SECONDS), Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
