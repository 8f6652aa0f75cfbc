package city.wufei.identity.internal.trail;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Computes the chain of seals anew from entries that come one by one, and compares. */
final class ChainCheck {
    private long holding;
    private long entries;
    private Hash previous = Hash.NONE;
    private @Nullable Seal open;
    private @Nullable SealDigest digest;
    private @Nullable Long broken;

    /**
     * The next entry.
     *
     * @param kept the seal that it lies under, as it is kept
     * @param entry null when nothing lies under the seal
     */
    void add(Seal kept, @Nullable TrailEntry entry) {
        if (open == null || open.number() != kept.number()) {
            finish();
            if (broken == null && kept.number() != holding + 1) {
                broken = holding + 1;
            }
            open = kept;
            digest = new SealDigest(kept.number(), previous);
        }
        if (entry != null && digest != null) {
            digest.add(entry);
        }
    }

    /** After the last entry of a seal. */
    void finish() {
        if (broken != null || open == null || digest == null) {
            return;
        }
        Seal again = digest.seal();
        if (again.equals(open)) {
            holding = open.number();
            entries += open.entries();
            previous = open.hash();
        } else {
            broken = open.number();
        }
        open = null;
        digest = null;
    }

    boolean isBroken() {
        return broken != null;
    }

    long holding() {
        return holding;
    }

    long entries() {
        return entries;
    }

    /** The first seal that does not hold. */
    Optional<Long> broken() {
        return Optional.ofNullable(broken);
    }
}
