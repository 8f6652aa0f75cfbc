package city.wufei.office.work;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody reported. Never changed: whoever was wrong reports anew.
 *
 * @param step it is about; null for the whole part
 * @param onDay the day it is about
 * @param percent null when only words were given
 */
public record ProgressEntry(
        long id,
        long part,
        @Nullable Long step,
        @Nullable String stepTitle,
        LocalDate onDay,
        @Nullable Integer percent,
        String words,
        @Nullable String obstacles,
        @Nullable String nextStep,
        String by,
        Instant at) {}
