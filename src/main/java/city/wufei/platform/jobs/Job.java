package city.wufei.platform.jobs;

import city.wufei.platform.Phrase;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job as one follows it.
 *
 * @param cancelAsked its owner wants it stopped; it stops at its next step
 * @param attempt how often it was taken up; above 1 when a process died over it, or it was tried again
 * @param total of how many, 0 when that is not known
 * @param link to the result
 */
public record Job(
        long id,
        String kind,
        String subject,
        JobState state,
        long ownerId,
        String ownerName,
        Instant madeAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        boolean cancelAsked,
        int attempt,
        long done,
        long total,
        @Nullable Phrase step,
        @Nullable Phrase outcome,
        @Nullable String link,
        @Nullable Phrase problem) {

    /** In hundredths, rounded down; empty for null when the total is not known. */
    public @Nullable Integer percent() {
        return total == 0 ? null : (int) Math.min(100, 100 * done / total);
    }

    public boolean live() {
        return !state.ended();
    }

    /** Also one that failed: cancelling takes back what it left. */
    public boolean cancellable() {
        return !cancelAsked && (live() || state == JobState.FAILED);
    }
}
