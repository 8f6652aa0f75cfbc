package city.wufei.plan.web;

import city.wufei.plan.internal.PlanRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the review of a draft stands.
 *
 * @param enriches the plan in force that accepting it would enrich, null when it becomes a plan of its own
 * @param differences in how many fields it differs from that plan
 * @param unread how much was not understood, settled or not
 * @param blockers message keys of what keeps it from being accepted, in the order to do away with them
 * @param mayEdit whether the reader may mend and settle, now
 * @param mayAccept whether the reader may accept it once nothing keeps it
 */
record ReviewState(
        PlanRow draft,
        @Nullable PlanRow enriches,
        int differences,
        long unread,
        List<String> blockers,
        boolean mayEdit,
        boolean mayAccept) {
    public ReviewState {
        blockers = List.copyOf(blockers);
    }

    public long settled() {
        return unread - draft.unread();
    }

    public boolean acceptable() {
        return blockers.isEmpty();
    }
}
