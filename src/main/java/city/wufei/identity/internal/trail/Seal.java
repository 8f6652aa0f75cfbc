package city.wufei.identity.internal.trail;

import java.util.List;

/** A batch of entries under one hash, chained to the batch before. */
record Seal(long number, int entries, Hash previous, Hash hash) {
    static Seal over(long number, Hash previous, List<TrailEntry> entries) {
        SealDigest digest = new SealDigest(number, previous);
        entries.forEach(digest::add);
        return digest.seal();
    }
}
