package city.wufei.identity;

import city.wufei.platform.Action;
import city.wufei.platform.Audience;
import java.util.Set;

/** What somebody may do, and how far that reaches. */
public record Mandate(Set<Action> actions, Scope scope) {
    public Mandate {
        actions = Set.copyOf(actions);
    }

    boolean allows(Action action, Whereabouts where) {
        return actions.contains(action) && scope.covers(where);
    }

    /** Whether it makes somebody one of those whom something is for. */
    public boolean answers(Audience audience) {
        if (audience instanceof Audience.HoldersAt at) {
            return allows(at.right(), Whereabouts.of(at.spot()));
        }
        if (audience instanceof Audience.Insiders in) {
            return scope.kind() != Scope.Kind.EVERYWHERE && allows(in.right(), Whereabouts.of(in.spot()));
        }
        return audience instanceof Audience.Holders holders && actions.contains(holders.right());
    }
}
