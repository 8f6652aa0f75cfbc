package city.wufei.identity.internal;

import java.time.LocalDate;

/**
 * Somebody lets another act in their place.
 *
 * @param giver whose place it is
 * @param taker who may take it
 * @param from first day
 * @param to last day
 */
public record Delegation(long id, Who giver, Who taker, LocalDate from, LocalDate to, String reason) {

    /** One of the two. */
    public record Who(long id, String username, String displayName) {}

    public boolean isOn(LocalDate day) {
        return !from.isAfter(day) && !to.isBefore(day);
    }
}
