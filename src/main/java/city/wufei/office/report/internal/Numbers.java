package city.wufei.office.report.internal;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers as a report prints them. */
final class Numbers {
    private Numbers() {}

    /** In percent with one digit; a dash of nothing. */
    static String share(int part, int whole) {
        return whole == 0 ? "—" : String.format(Locale.ROOT, "%.1f%%", 100.0 * part / whole);
    }

    /** With marks of thousands; a dash where there is none. */
    static String sum(@Nullable BigDecimal amount) {
        return amount == null
                ? "—"
                : new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount);
    }
}
