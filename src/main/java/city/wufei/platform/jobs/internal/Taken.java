package city.wufei.platform.jobs.internal;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A job that somebody has just taken up; with a later attempt this one is over. */
record Taken(
        long id,
        String kind,
        int attempt,
        Map<String, String> parameters,
        long ownerId,
        String ownerName,
        Locale language,
        @Nullable String checkpoint,
        boolean cancelAsked) {
    Taken {
        parameters = Map.copyOf(parameters);
    }
}
