package city.wufei.identity.internal.trail;

import city.wufei.platform.Time;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * Which entries to show; a null asks for all.
 *
 * @param q part of who, what thing or from where
 * @param kind what sort of entry
 * @param from first day
 * @param to last day
 */
public record TrailFilter(
        @Nullable String q,
        @Nullable Sort kind,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to) {

    /** In words under {@code trail.kind.NAME}. */
    public enum Sort {
        CHANGES("trail.write"),
        EXPORTS("trail.export"),
        REFUSED("trail.refused"),
        SIGN_INS("trail.sign-in%"),
        ACCESS("event.%");

        private final String pattern;

        Sort(String pattern) {
            this.pattern = pattern;
        }

        String pattern() {
            return pattern;
        }
    }

    @Nullable
    Instant begin() {
        return from == null ? null : from.atStartOfDay(Time.ZONE).toInstant();
    }

    @Nullable
    Instant end() {
        return to == null ? null : to.plusDays(1).atStartOfDay(Time.ZONE).toInstant();
    }
}
