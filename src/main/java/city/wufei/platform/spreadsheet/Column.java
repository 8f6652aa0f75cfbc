package city.wufei.platform.spreadsheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One typed column of a table.
 *
 * @param key stable name; the head is the message {@code table.TABLE.KEY}
 * @param unit message key of the unit that the head shows in brackets, null for none
 * @param digits after the decimal point that are always shown, -1 for as many as the value has; numbers only
 * @param width in characters of the usual font; a Chinese character takes two
 * @param entry how the column is filled in by whoever sends the table, null when it is only ever exported
 */
public record Column<T>(
        String key,
        Type type,
        @Nullable String unit,
        int digits,
        int width,
        Function<? super T, ? extends @Nullable Object> value,
        @Nullable Entry entry) {

    private static final int USUAL_WIDTH = 14;
    private static final int WIDEST = 120;

    /** What the cells hold. */
    public enum Type {
        /** Text that stays text, whatever it begins with. */
        TEXT,
        NUMBER,
        /** A share: the value 93.5 is shown as 93.5 %. */
        PERCENT,
        DATE
    }

    public Column {
        if (width < 1 || width > WIDEST) {
            throw new IllegalArgumentException(key + " is " + width + " wide");
        }
    }

    public static <T> Column<T> text(String key, Function<? super T, @Nullable String> value) {
        return new Column<>(key, Type.TEXT, null, -1, 2 * USUAL_WIDTH, value, null);
    }

    public static <T> Column<T> whole(String key, Function<? super T, ? extends @Nullable Number> value) {
        return new Column<>(key, Type.NUMBER, null, 0, USUAL_WIDTH, value, null);
    }

    public static <T> Column<T> number(String key, Function<? super T, @Nullable BigDecimal> value) {
        return new Column<>(key, Type.NUMBER, null, -1, USUAL_WIDTH, value, null);
    }

    public static <T> Column<T> percent(String key, Function<? super T, @Nullable BigDecimal> value) {
        return new Column<>(key, Type.PERCENT, null, -1, USUAL_WIDTH, value, null);
    }

    public static <T> Column<T> date(String key, Function<? super T, @Nullable LocalDate> value) {
        return new Column<>(key, Type.DATE, null, -1, USUAL_WIDTH, value, null);
    }

    public Column<T> unit(String unit) {
        return new Column<>(key, type, unit, digits, width, value, entry);
    }

    public Column<T> digits(int digits) {
        return new Column<>(key, type, unit, digits, width, value, entry);
    }

    public Column<T> width(int width) {
        return new Column<>(key, type, unit, digits, width, value, entry);
    }

    /** Lets the column be sent back, as {@code entry} says. */
    public Column<T> entered(Entry entry) {
        return new Column<>(key, type, unit, digits, width, value, entry);
    }

    /** What stands in the cell of a row. */
    public @Nullable Object of(T row) {
        return value.apply(row);
    }
}
