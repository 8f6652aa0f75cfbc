package city.wufei.platform;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a message can be sent to, and how they want it.
 *
 * @param channels by which they want to hear, by name; what stands on the page they see in any case
 * @param digestHour at which hour of the day they want what was said since, in one; null for each thing at once
 */
public record Reachable(
        long id,
        String name,
        Locale language,
        @Nullable String email,
        @Nullable String phone,
        Set<String> channels,
        @Nullable Integer digestHour) {
    public Reachable {
        channels = Set.copyOf(channels);
    }
}
