package city.wufei.plan.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was done with the plan besides printing; null what was not asked for. */
record Outcome(@Nullable Pack pack, @Nullable Saved saved) {
    /** A pack that was written. */
    record Pack(String folder, List<String> files) {}

    /**
     * A draft that is kept.
     *
     * @param plan id of the draft
     * @param isNew false when the very same file was under review before
     */
    record Saved(long plan, boolean isNew) {}
}
