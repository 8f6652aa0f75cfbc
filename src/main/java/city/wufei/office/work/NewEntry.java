package city.wufei.office.work;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody reports.
 *
 * @param step it is about; null for the whole part
 * @param percent 0 to 100; may be null for the whole part only
 */
public record NewEntry(
        @Nullable Long step,
        LocalDate onDay,
        @Nullable Integer percent,
        String words,
        @Nullable String obstacles,
        @Nullable String nextStep) {}
