package city.wufei.platform.spreadsheet.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A table that was sent in.
 *
 * @param kind key of its definition
 * @param open whether it can land now: its file is there, and no job is at it
 * @param landing whether a job is at it
 * @param job the last job that was to land it
 * @param jobOwner whose that job is
 */
public record ImportRow(
        long id,
        String kind,
        String fileName,
        boolean open,
        ImportReport report,
        boolean errors,
        String madeName,
        Instant madeAt,
        @Nullable Instant landedAt,
        boolean landing,
        @Nullable Long job,
        @Nullable Long jobOwner) {

    /** {@code CHECKED}, {@code LANDING} while a job is at it, {@code LANDED}. */
    String state() {
        return landing ? "LANDING" : landedAt == null ? "CHECKED" : "LANDED";
    }

    /** Whether the caller can follow the job: it is at it or broke, and it is theirs. */
    public boolean followedBy(long caller) {
        return landedAt == null && jobOwner != null && jobOwner == caller;
    }

    public int count(String status) {
        return report.count(Line.Status.valueOf(status));
    }
}
