package city.wufei.identity.internal;

import city.wufei.identity.Scope;
import city.wufei.kernel.Failure;
import city.wufei.platform.Action;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A token to be given, checked. */
public record NewHolderToken(HolderKind kind, String holder, Scope scope, Set<Action> actions, int days) {
    /** What may be given to whom no person stands behind: nothing that puts into force, gives rights or runs the system. */
    public static final List<Action> GIVABLE = List.of(Action.READ, Action.IMPORT, Action.EDIT);

    private static final int LONGEST_NAME = 60;

    public NewHolderToken {
        actions = Set.copyOf(actions);
    }

    public static NewHolderToken of(HolderKind kind, String holder, Scope scope, Collection<Action> actions, int days) {
        String name = holder.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Failure.of(IdentityError.HOLDER_NAME_INVALID, LONGEST_NAME);
        }
        if (kind == HolderKind.ENTERPRISE && scope.kind() != Scope.Kind.ORGANISATION) {
            throw Failure.of(IdentityError.HOLDER_PLACE_MISSING);
        }
        if (actions.isEmpty() || !GIVABLE.containsAll(actions)) {
            throw Failure.of(IdentityError.HOLDER_ACTIONS_MISSING);
        }
        if (days < 1 || days > Tokens.LONGEST_DAYS) {
            throw Failure.of(IdentityError.TOKEN_DAYS_INVALID, Tokens.LONGEST_DAYS);
        }
        return new NewHolderToken(kind, name, scope, EnumSet.copyOf(actions), days);
    }
}
