package city.wufei.identity.web;

import city.wufei.identity.Scope;
import city.wufei.identity.ScopeDirectory;
import city.wufei.identity.internal.HolderKind;
import city.wufei.identity.internal.NewHolderToken;
import city.wufei.platform.Action;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A token to be given, as typed.
 *
 * @param place a label of the directory or its beginning; blank for everywhere
 */
record HolderTokenForm(
        @Nullable HolderKind kind,
        @Nullable String holder,
        @Nullable String place,
        @Nullable Set<Action> action,
        @Nullable Integer days) {

    NewHolderToken checked(ScopeDirectory directory) {
        Scope scope = new GrantForm(null, place, null, null).scope(directory);
        return NewHolderToken.of(
                kind == null ? HolderKind.DEVICE : kind,
                name(scope, directory),
                scope,
                action == null ? Set.of() : action,
                days == null ? 0 : days);
    }

    /** An enterprise is called what the register calls it. */
    private String name(Scope scope, ScopeDirectory directory) {
        String typed = holder == null ? "" : holder;
        return kind == HolderKind.ENTERPRISE && typed.isBlank()
                ? directory.label(scope).orElse("")
                : typed;
    }

    public boolean gives(Action each) {
        return action != null && action.contains(each);
    }
}
