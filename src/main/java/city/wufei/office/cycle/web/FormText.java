package city.wufei.office.cycle.web;

import city.wufei.kernel.Failure;
import city.wufei.office.cycle.BothLabels;
import city.wufei.office.cycle.CellKind;
import city.wufei.office.cycle.CycleError;
import city.wufei.office.cycle.FormColumn;
import city.wufei.office.cycle.FormRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Columns and rows of a form as lines of text, fields apart by tabs or bars: so they are written by hand or pasted from a
 * spreadsheet.
 */
final class FormText {
    private static final String BAR = " | ";

    private FormText() {}

    /** Code, label, English label, kind, unit, decimals, required, least, most, ratio to last, to last year, choices. */
    static List<FormColumn> columns(String text) {
        return lines(text, FormText::column);
    }

    /** Code, label, English label, unit, target. */
    static List<FormRow> rows(String text) {
        return lines(
                text,
                (fields, line) -> new FormRow(
                        fields.at(0), new BothLabels(fields.at(1), fields.at(2)), fields.orNull(3), fields.orNull(4)));
    }

    static String ofColumns(List<FormColumn> columns) {
        return columns.stream()
                .map(column -> joined(
                        column.code(),
                        column.label().chinese(),
                        column.label().english(),
                        column.kind().name(),
                        column.unit(),
                        column.decimals() < 0 ? null : column.decimals(),
                        column.required() ? "1" : "0",
                        column.least(),
                        column.most(),
                        column.ratioLast(),
                        column.ratioYear(),
                        column.choices().stream()
                                .map(choice ->
                                        choice.code() + "=" + choice.label().chinese() + "="
                                                + choice.label().english())
                                .collect(Collectors.joining(";"))))
                .collect(Collectors.joining("\n"));
    }

    static String ofRows(List<FormRow> rows) {
        return rows.stream()
                .map(row ->
                        joined(row.code(), row.label().chinese(), row.label().english(), row.unit(), row.target()))
                .collect(Collectors.joining("\n"));
    }

    private static String joined(@Nullable Object... fields) {
        return Arrays.stream(fields)
                .map(field -> field == null ? "" : field.toString())
                .collect(Collectors.joining(BAR))
                .replaceFirst("[ |]+$", "");
    }

    /** The fields of a line; those that are not there are empty. */
    private record Fields(List<String> all) {
        String at(int index) {
            return index < all.size() ? all.get(index) : "";
        }

        @Nullable
        String orNull(int index) {
            return at(index).isEmpty() ? null : at(index);
        }

        @Nullable
        BigDecimal number(int index) {
            return at(index).isEmpty() ? null : new BigDecimal(at(index));
        }
    }

    private static FormColumn column(Fields fields, int line) {
        return new FormColumn(
                fields.at(0),
                new BothLabels(fields.at(1), fields.at(2)),
                CellKind.valueOf(fields.at(3)),
                fields.orNull(4),
                fields.at(5).isEmpty() ? -1 : Integer.parseInt(fields.at(5)),
                List.of("1", "是", "yes", "true").contains(fields.at(6)),
                fields.number(7),
                fields.number(8),
                fields.number(9),
                fields.number(10),
                choices(fields.at(11)));
    }

    private static List<FormColumn.Choice> choices(String text) {
        return Arrays.stream(text.split(";", -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(one -> one.split("=", -1))
                .map(parts -> new FormColumn.Choice(
                        parts[0],
                        new BothLabels(parts.length > 1 ? parts[1] : parts[0], parts.length > 2 ? parts[2] : "")))
                .toList();
    }

    private static <T> List<T> lines(String text, BiFunction<Fields, Integer, T> reading) {
        List<T> read = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\\R", -1)) {
            number++;
            if (!line.isBlank()) {
                Fields fields = new Fields(Arrays.stream(line.split("[\\t|]", -1))
                        .map(String::strip)
                        .toList());
                try {
                    read.add(reading.apply(fields, number));
                } catch (IllegalArgumentException unreadable) {
                    throw Failure.of(CycleError.FORM_LINE_INVALID, number, line.strip())
                            .causedBy(unreadable);
                }
            }
        }
        return read;
    }
}
