package city.wufei.identity.internal;

import city.wufei.kernel.Failure;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/** Encrypts the secrets of second factors, each for its person: a row copied to somebody else opens nothing. */
@Component
class FactorVault {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final FactorKey key;
    private final SecureRandom random = new SecureRandom();

    FactorVault(FactorKey key) {
        this.key = key;
    }

    /** The sealed secret in Base64: nonce, then ciphertext with tag. */
    String seal(long personId, byte[] secret) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, personId, nonce).doFinal(secret);
            return Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(NONCE + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Fails with {@code SECOND_FACTOR_KEY_DIFFERS} when it was sealed with another key, or for somebody else. */
    byte[] open(long personId, String sealed) {
        byte[] kept = Base64.getDecoder().decode(sealed);
        byte[] nonce = Arrays.copyOf(kept, NONCE);
        try {
            return cipher(Cipher.DECRYPT_MODE, personId, nonce).doFinal(kept, NONCE, kept.length - NONCE);
        } catch (AEADBadTagException e) {
            throw Failure.of(IdentityError.SECOND_FACTOR_KEY_DIFFERS).causedBy(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Cipher cipher(int mode, long personId, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.get(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(personId).array());
        return cipher;
    }
}
