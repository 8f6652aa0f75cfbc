package city.wufei.identity.internal;

import city.wufei.identity.Scope;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A role that a person has within a scope.
 *
 * @param from first day
 * @param to last day, null while it lasts
 */
public record Grant(
        long id,
        long personId,
        Role role,
        Scope scope,
        LocalDate from,
        @Nullable LocalDate to) {

    public boolean isOn(LocalDate day) {
        return !from.isAfter(day) && (to == null || !to.isBefore(day));
    }
}
