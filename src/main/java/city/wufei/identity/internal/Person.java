package city.wufei.identity.internal;

import city.wufei.identity.CurrentPerson;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in.
 *
 * @param mustChangePassword may only choose a password of their own until they have
 * @param epoch a session or remembered sign-in of another epoch has ended
 * @param lastSignInAt with a password; null for never
 */
public record Person(
        long id,
        String username,
        String displayName,
        Role role,
        boolean disabled,
        boolean mustChangePassword,
        int epoch,
        Instant madeAt,
        @Nullable Instant lastSignInAt) {

    public CurrentPerson through(TokenScope scope) {
        return new CurrentPerson(id, username, displayName, Rights.of(role, scope));
    }
}
