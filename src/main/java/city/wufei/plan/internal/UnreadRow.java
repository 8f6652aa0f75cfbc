package city.wufei.plan.internal;

import city.wufei.plan.draft.Unread;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something the importer did not understand, and how a person settled it. */
public record UnreadRow(
        long id,
        Unread unread,
        @Nullable Settlement settlement,
        @Nullable String note,
        @Nullable String settledBy,
        @Nullable Instant settledAt) {
    /** How it was settled. */
    public enum Settlement {
        /** The field was given a value that can be read. */
        CORRECTED,
        /** Nothing of the plan hangs on it; the note says why. */
        NOTED
    }
}
