package city.wufei.identity.web;

import city.wufei.identity.Scope;
import city.wufei.identity.ScopeDirectory;
import city.wufei.identity.ScopeDirectory.Place;
import city.wufei.identity.internal.IdentityError;
import city.wufei.identity.internal.Role;
import city.wufei.kernel.Failure;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * A role to be given, as typed.
 *
 * @param place a label of the directory or its beginning; blank for everywhere
 */
record GrantForm(
        @Nullable Role role,
        @Nullable String place,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to) {
    static final GrantForm EMPTY = new GrantForm(null, null, null, null);

    Role asked() {
        if (role == null) {
            throw Failure.of(IdentityError.ROLE_MISSING);
        }
        return role;
    }

    Scope scope(ScopeDirectory directory) {
        if (place == null || place.isBlank()) {
            return Scope.EVERYWHERE;
        }
        String typed = place.strip();
        List<Place> found = directory.places().stream()
                .filter(one -> one.label().equals(typed) || one.label().startsWith(typed + " · "))
                .toList();
        if (found.size() != 1) {
            throw Failure.of(IdentityError.SCOPE_UNKNOWN);
        }
        return found.get(0).scope();
    }

    LocalDate from(Clock clock) {
        return from == null ? LocalDate.now(clock) : from;
    }
}
