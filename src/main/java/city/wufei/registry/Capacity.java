package city.wufei.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How much a facility can or may take.
 *
 * @param from first day, null when it is older than what is known
 * @param to last day, null while it lasts
 */
public record Capacity(
        Sort sort,
        BigDecimal amount,
        Unit unit,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    /** By what it is set. */
    public enum Sort {
        DESIGN,
        LICENSED
    }
}
