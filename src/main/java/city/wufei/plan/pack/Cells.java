package city.wufei.plan.pack;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How values are written into cells; the opposite of {@link CsvRow}. */
final class Cells {
    private Cells() {}

    static String of(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    static String of(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }

    static String of(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(CsvRow.SEPARATOR));
    }

    static String of(boolean yes) {
        return yes ? "YES" : "";
    }
}
