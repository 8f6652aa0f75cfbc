package city.wufei.office.projects;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What somebody reported of a project. Never changed: whoever was wrong reports anew. */
public record ProjectReport(
        long id,
        LocalDate onDay,
        @Nullable Integer percent,
        String words,
        @Nullable String obstacles,
        @Nullable String nextStep,
        String by,
        Instant at) {}
