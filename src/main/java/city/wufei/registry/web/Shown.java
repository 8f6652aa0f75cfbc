package city.wufei.registry.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A value as a page shows it. */
final class Shown {
    private Shown() {}

    static String of(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof Number number
                ? new DecimalFormat("#,##0.############", DecimalFormatSymbols.getInstance(Locale.ROOT))
                        .format(new BigDecimal(number.toString()))
                : value.toString();
    }

    /** As it is typed into a form. */
    static String plain(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value == null ? "" : value.toString();
    }
}
