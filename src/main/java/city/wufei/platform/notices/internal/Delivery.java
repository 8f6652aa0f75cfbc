package city.wufei.platform.notices.internal;

import city.wufei.platform.Phrase;
import city.wufei.platform.notices.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as administrators see it.
 *
 * @param to name of the endpoint; null when it goes to a person
 * @param problem what the other side said last, in its words
 */
public record Delivery(
        long id,
        Channel channel,
        @Nullable Long person,
        @Nullable String to,
        State state,
        Instant dueAt,
        int attempts,
        @Nullable String problem,
        @Nullable Instant endedAt,
        Phrase words) {

    /** In words under {@code delivery.state.NAME}. */
    public enum State {
        WAITING,
        SENT,
        DEAD,
        VOID
    }
}
