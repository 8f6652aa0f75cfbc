package city.wufei.identity.internal;

import city.wufei.platform.Action;
import java.util.EnumSet;
import java.util.Set;

/** The one place that says which role may do what. */
final class Rights {
    private Rights() {}

    static Set<Action> of(Role role, TokenScope scope) {
        Set<Action> rights = of(role);
        if (scope == TokenScope.READ) {
            rights.retainAll(EnumSet.of(Action.READ));
        }
        return rights;
    }

    private static EnumSet<Action> of(Role role) {
        return switch (role) {
            case ADMINISTRATOR -> EnumSet.allOf(Action.class);
            case OFFICE -> EnumSet.of(Action.READ, Action.OWN, Action.IMPORT, Action.EDIT, Action.ACCEPT);
            case READER -> EnumSet.of(Action.READ, Action.OWN);
        };
    }
}
