package city.wufei.identity.internal;

import city.wufei.identity.CurrentPerson;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in.
 *
 * @param mustChangePassword may only choose a password of their own until they have
 * @param epoch a session or remembered sign-in of another epoch has ended
 * @param lastSignInAt with a password; null for never
 * @param grants that are in force today
 */
public record Person(
        long id,
        String username,
        String displayName,
        boolean disabled,
        boolean mustChangePassword,
        int epoch,
        Instant madeAt,
        @Nullable Instant lastSignInAt,
        List<Grant> grants) {
    public Person {
        grants = List.copyOf(grants);
    }

    public CurrentPerson through(TokenScope door) {
        return new CurrentPerson(id, username, displayName, Rights.of(grants, door), null);
    }

    Person with(List<Grant> given) {
        return new Person(id, username, displayName, disabled, mustChangePassword, epoch, madeAt, lastSignInAt, given);
    }
}
