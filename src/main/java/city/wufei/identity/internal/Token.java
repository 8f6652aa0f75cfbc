package city.wufei.identity.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token as its owner sees it; the secret itself is not kept.
 *
 * @param prefix its first characters
 */
public record Token(
        long id,
        String name,
        String prefix,
        TokenScope scope,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt) {

    public boolean expired(Instant now) {
        return !expiresAt.isAfter(now);
    }
}
