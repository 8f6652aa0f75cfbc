package city.wufei.plan.reading;

import city.wufei.plan.Place;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A sum that the table prints, for a group or for all.
 *
 * @param amount in 10⁴ yuan
 * @param group whose sum it is, null for the whole table
 */
record PrintedAmount(
        String label,
        BigDecimal amount,
        Place place,
        @Nullable String group,
        @Nullable String subgroup) {
    boolean covers(ItemRow row) {
        return group == null || (group.equals(row.group()) && (subgroup == null || subgroup.equals(row.subgroup())));
    }
}
