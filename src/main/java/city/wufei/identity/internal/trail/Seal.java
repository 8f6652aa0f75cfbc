package city.wufei.identity.internal.trail;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** A batch of entries under one hash, chained to the batch before. */
record Seal(long number, int entries, Hash previous, Hash hash) {

    static Seal over(long number, Hash previous, List<TrailEntry> entries) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous.bytes());
            entries.forEach(entry -> entry.into(digest));
            return new Seal(number, entries.size(), previous, new Hash(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
