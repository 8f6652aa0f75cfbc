package city.wufei.office.cycle.web;

import city.wufei.office.cycle.Form;
import city.wufei.office.cycle.FormColumn;
import city.wufei.office.cycle.FormRow;
import city.wufei.office.cycle.internal.Cell;
import city.wufei.office.cycle.internal.CellKey;
import city.wufei.office.cycle.internal.Remark;
import city.wufei.office.cycle.internal.Returns;
import city.wufei.platform.Words;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/** A return as a grid in the reader's language. */
record Grid(List<Head> heads, List<Line> lines) {
    /** Head of a column. */
    record Head(FormColumn column, String label) {}

    /** A row with its cells. */
    record Line(FormRow row, String label, List<Box> boxes) {}

    /**
     * One cell.
     *
     * @param shown its value as one reads it
     * @param last value of the period before, as one reads it
     * @param remarks at it, the newest last
     */
    record Box(
            String id,
            CellKey key,
            FormColumn column,
            String label,
            @Nullable String unit,
            String value,
            String shown,
            int version,
            @Nullable Cell cell,
            @Nullable String last,
            @Nullable String year,
            @Nullable String warning,
            List<Remark> remarks) {
        public boolean figure() {
            return column.kind().isFigure();
        }
    }

    static Grid of(Returns.Sheet sheet, Words words) {
        Locale locale = LocaleContextHolder.getLocale();
        Form form = sheet.form();
        List<Head> heads = form.columns().stream()
                .map(column -> new Head(column, column.label().in(locale)))
                .toList();
        List<Line> lines = new ArrayList<>();
        for (FormRow row : sheet.rows()) {
            List<Box> boxes = form.columns().stream()
                    .map(column -> box(sheet, row, column, locale, words))
                    .toList();
            lines.add(new Line(row, row.label().in(locale), boxes));
        }
        return new Grid(heads, lines);
    }

    private static Box box(Returns.Sheet sheet, FormRow row, FormColumn column, Locale locale, Words words) {
        CellKey key = new CellKey(row.code(), column.code());
        Cell cell = sheet.cells().get(key);
        String value = cell == null ? null : cell.value();
        return new Box(
                "cell-" + row.code() + "-" + column.code(),
                key,
                column,
                column.label().in(locale),
                column.kind().isFigure() && row.unit() != null ? row.unit() : column.unit(),
                Objects.requireNonNullElse(value, ""),
                Objects.requireNonNullElse(shown(column, value, locale, words), ""),
                cell == null ? 0 : cell.version(),
                cell,
                shown(column, sheet.last().get(key), locale, words),
                shown(column, sheet.year().get(key), locale, words),
                cell == null ? null : CellJson.said(cell.warning(), words),
                sheet.remarks().stream()
                        .filter(remark -> remark.key().equals(key))
                        .toList());
    }

    /** A value as one reads it; null for none. */
    static @Nullable String shown(FormColumn column, @Nullable String value, Locale locale, Words words) {
        if (value == null) {
            return null;
        }
        return switch (column.kind()) {
            case NUMBER -> figure(value);
            case PERCENT -> value + "%";
            case YES_NO -> words.of(locale, "cell." + value);
            case CHOICE ->
                column.choices().stream()
                        .filter(choice -> choice.code().equals(value))
                        .map(choice -> choice.label().in(locale))
                        .findFirst()
                        .orElse(value);
            case TEXT, DATE -> value;
        };
    }

    private static String figure(String value) {
        DecimalFormat format = new DecimalFormat("#,##0.#########", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return format.format(new BigDecimal(value));
    }
}
