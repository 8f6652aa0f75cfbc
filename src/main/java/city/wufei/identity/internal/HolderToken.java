package city.wufei.identity.internal;

import city.wufei.identity.Mandate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token of an enterprise or a device, as administrators see it.
 *
 * @param holder what the enterprise or device is called
 * @param madeBy who gave it
 */
public record HolderToken(
        long id,
        HolderKind kind,
        String holder,
        String prefix,
        Mandate mandate,
        Instant madeAt,
        String madeBy,
        Instant expiresAt,
        @Nullable Instant lastUsedAt) {

    public boolean expired(Instant now) {
        return !expiresAt.isAfter(now);
    }
}
