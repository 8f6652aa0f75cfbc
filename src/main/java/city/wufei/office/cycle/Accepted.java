package city.wufei.office.cycle;

import city.wufei.kernel.Period;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A return that was just accepted.
 *
 * @param unit the body that filled it in
 * @param by who accepted it, as it is written beside
 * @param values those that there are, by row and column
 */
public record Accepted(
        long returnId,
        Form form,
        long unit,
        String unitName,
        Period period,
        String by,
        Instant at,
        List<Value> values) {
    /**
     * A value of it.
     *
     * @param value a plain decimal, a day as in ISO 8601, the code of a choice, {@code true} or {@code false}, or text
     * @param by who entered it
     */
    public record Value(FormRow row, FormColumn column, String value, String by) {
        public @Nullable String target() {
            return row.target();
        }
    }

    public Accepted {
        values = List.copyOf(values);
    }
}
