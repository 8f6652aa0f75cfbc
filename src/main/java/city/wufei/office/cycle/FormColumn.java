package city.wufei.office.cycle;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a form.
 *
 * @param unit of its figures, null when rows have their own or there is none
 * @param decimals that figures may have at most, -1 for any
 * @param least under which a figure is implausible, null for none
 * @param most over which it is
 * @param ratioLast how far, as a share, it may be from that of the period before without being implausible
 * @param ratioYear the same against the year before
 * @param choices what can be chosen, for {@link CellKind#CHOICE}
 */
public record FormColumn(
        String code,
        BothLabels label,
        CellKind kind,
        @Nullable String unit,
        int decimals,
        boolean required,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        @Nullable BigDecimal ratioLast,
        @Nullable BigDecimal ratioYear,
        List<Choice> choices) {

    /** One thing to choose. */
    public record Choice(String code, BothLabels label) {}

    public FormColumn {
        choices = List.copyOf(choices);
    }
}
