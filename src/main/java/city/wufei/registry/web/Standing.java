package city.wufei.registry.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.identity.Whereabouts;
import city.wufei.platform.Action;
import city.wufei.platform.AsOf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a caller can do with a thing that was read.
 *
 * @param version to be sent with a change; null for a reading of another day than today
 * @param actions what the caller may do now
 */
record Standing(@Nullable String version, List<Action> actions) {
    Standing {
        actions = List.copyOf(actions);
    }

    static Standing of(Record item, List<Whereabouts> where, AsOf asOf, CurrentPerson person) {
        return asOf.today()
                ? new Standing(Version.of(item), Reach.may(person, where) ? List.of(Action.EDIT_REGISTER) : List.of())
                : new Standing(null, List.of());
    }
}
