package city.wufei.office.report;

import city.wufei.kernel.Period;
import city.wufei.platform.Time;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A report on a plan for a period.
 *
 * @param cutoff last day that its figures know of
 * @param number of the versions for the period, from 1
 * @param version of this row, for who changes it
 * @param issued null while it is a draft
 * @param withdrawn null while it stands
 */
public record ProgressReport(
        long id,
        long plan,
        Period period,
        LocalDate cutoff,
        int number,
        ReportState state,
        int version,
        ReportWords words,
        Stamp made,
        @Nullable Issue issued,
        @Nullable Withdrawal withdrawn) {

    /** Who and when. */
    public record Stamp(String by, Instant at) {
        /** In Shanghai. */
        public LocalDateTime local() {
            return LocalDateTime.ofInstant(at, Time.ZONE);
        }
    }

    /**
     * When it was issued, and what.
     *
     * @param word hash of the Word file, {@code pdf} that of the PDF: SHA-256 in hex
     */
    public record Issue(Stamp stamp, String word, String pdf) {}

    public record Withdrawal(Stamp stamp, String why) {}
}
