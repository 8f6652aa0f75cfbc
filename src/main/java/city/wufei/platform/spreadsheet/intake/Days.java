package city.wufei.platform.spreadsheet.intake;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Days as people type them: 2025-3-1, 2025/3/1, 2025.3.1, 2025年3月1日, 20250301, and the numbers that programs count by. */
public final class Days {
    private static final Pattern APART = Pattern.compile(
            "(\\d{4})\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})\\s?[日号]?(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?");
    private static final Pattern TOGETHER = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    /** 1950 and 2119; what lies outside is rather a number that slipped into the column. */
    private static final int FIRST_SERIAL = 18_264;

    private static final int LAST_SERIAL = 80_354;

    private Days() {}

    /**
     * What was understood.
     *
     * @param day null when it is none
     * @param impossible looks like a day, but the calendar has none such
     */
    public record Read(@Nullable LocalDate day, boolean impossible) {
        static final Read NONE = new Read(null, false);
    }

    public static Read read(String text) {
        String figures = PlainText.figures(text);
        Matcher apart = APART.matcher(figures);
        if (apart.matches()) {
            return of(apart);
        }
        Matcher together = TOGETHER.matcher(figures);
        if (together.matches()) {
            return of(together);
        }
        return figures.matches("\\d{5}") ? read(new BigDecimal(figures)) : Read.NONE;
    }

    public static Read read(BigDecimal number) {
        String plain = number.stripTrailingZeros().toPlainString();
        Matcher together = TOGETHER.matcher(plain);
        if (together.matches()) {
            return of(together);
        }
        double serial = number.doubleValue();
        boolean plausible = serial >= FIRST_SERIAL && serial < LAST_SERIAL;
        return plausible ? new Read(DateUtil.getLocalDateTime(serial).toLocalDate(), false) : Read.NONE;
    }

    private static Read of(Matcher parts) {
        try {
            return new Read(
                    LocalDate.of(
                            Integer.parseInt(parts.group(1)),
                            Integer.parseInt(parts.group(2)),
                            Integer.parseInt(parts.group(3))),
                    false);
        } catch (DateTimeException e) {
            return new Read(null, true);
        }
    }
}
