package city.wufei.identity.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done to somebody's access.
 *
 * @param detail the role given, the beginning of the token; empty for most
 * @param byName who did it; null when the first start did
 */
public record PersonEvent(
        Instant at, What what, String detail, @Nullable String byName) {

    /** In words under {@code event.NAME}. */
    public enum What {
        ADDED,
        /** Before people had several roles. */
        ROLE_CHANGED,
        ROLE_GIVEN,
        ROLE_TAKEN,
        DISABLED,
        /** Left; the detail names who took over. */
        HANDED_OVER,
        ENABLED,
        PASSWORD_CHANGED,
        PASSWORD_RESET,
        TOKEN_ISSUED,
        TOKEN_REVOKED,
        SECOND_FACTOR_ON,
        SECOND_FACTOR_OFF,
        SECOND_FACTOR_RESET,
        RECOVERY_CODES_MADE,
        RECOVERY_CODE_USED
    }
}
