package city.wufei.identity.internal;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody can be reached and how they want to hear.
 *
 * @param language tag, {@code zh-CN} or {@code en}
 * @param channels by name, see {@code platform.notices.Channel}
 * @param digestHour 0 to 23; null for each thing at once
 */
public record Reach(
        @Nullable String email,
        @Nullable String phone,
        String language,
        Set<String> channels,
        @Nullable Integer digestHour) {
    public Reach {
        channels = Set.copyOf(channels);
    }
}
