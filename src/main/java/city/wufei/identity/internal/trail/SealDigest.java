package city.wufei.identity.internal.trail;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A seal in the making: entries go in one by one. */
final class SealDigest {
    private final long number;
    private final Hash previous;
    private final MessageDigest digest;
    private int entries;

    SealDigest(long number, Hash previous) {
        this.number = number;
        this.previous = previous;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        digest.update(previous.bytes());
    }

    void add(TrailEntry entry) {
        entry.into(digest);
        entries++;
    }

    /** Over all that went in; the end of this. */
    Seal seal() {
        return new Seal(number, entries, previous, new Hash(digest.digest()));
    }
}
