package city.wufei.office.cycle;

import org.jspecify.annotations.Nullable;

/**
 * A row of a form.
 *
 * @param unit of its figures, in place of the column's
 * @param target what a {@link Taker} knows it by
 */
public record FormRow(
        String code,
        BothLabels label,
        @Nullable String unit,
        @Nullable String target) {}
