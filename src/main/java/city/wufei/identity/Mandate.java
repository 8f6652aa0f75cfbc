package city.wufei.identity;

import city.wufei.platform.Action;
import java.util.Set;

/** What somebody may do, and how far that reaches. */
public record Mandate(Set<Action> actions, Scope scope) {
    public Mandate {
        actions = Set.copyOf(actions);
    }

    boolean allows(Action action, Whereabouts where) {
        return actions.contains(action) && scope.covers(where);
    }
}
