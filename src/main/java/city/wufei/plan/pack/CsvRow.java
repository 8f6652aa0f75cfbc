package city.wufei.plan.pack;

import city.wufei.kernel.ErrorCode;
import city.wufei.kernel.KernelError;
import city.wufei.kernel.RegionCode;
import city.wufei.plan.Place;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One line of a file of a pack. A cell that is wrong is noted with its file, line and column, and something harmless is
 * returned instead: whoever reads goes on and finds the other mistakes too.
 *
 * @param line in the file, counted from 1, the head included
 */
record CsvRow(String file, long line, Map<String, String> cells, Problems problems) {
    /** Between several values in one cell. */
    static final String SEPARATOR = ";";

    String text(String column) {
        return cells.getOrDefault(column, "");
    }

    @Nullable
    String textOrNull(String column) {
        String text = text(column);
        return text.isEmpty() ? null : text;
    }

    String required(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            wrong(column, PackError.PACK_CELL_EMPTY);
        }
        return text;
    }

    List<String> texts(String column) {
        return Arrays.stream(text(column).split(SEPARATOR, -1))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    int number(String column) {
        Integer number = required(column).isEmpty() ? null : numberOrNull(column);
        return number == null ? 0 : number;
    }

    @Nullable
    Integer numberOrNull(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,9}")) {
            wrong(column, PackError.PACK_NUMBER_EXPECTED, text);
            return null;
        }
        return Integer.valueOf(text);
    }

    List<Integer> numbers(String column) {
        return texts(column).stream()
                .filter(text -> {
                    boolean number = text.matches("\\d{1,9}");
                    if (!number) {
                        wrong(column, PackError.PACK_NUMBER_EXPECTED, text);
                    }
                    return number;
                })
                .map(Integer::valueOf)
                .toList();
    }

    @Nullable
    BigDecimal decimalOrNull(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("-?\\d{1,20}(\\.\\d{1,12})?")) {
            wrong(column, PackError.PACK_NUMBER_EXPECTED, text);
            return null;
        }
        return new BigDecimal(text);
    }

    BigDecimal decimal(String column) {
        BigDecimal decimal = required(column).isEmpty() ? null : decimalOrNull(column);
        return decimal == null ? BigDecimal.ZERO : decimal;
    }

    boolean yes(String column) {
        return choiceOrNull(column, YesOrNo.class) == YesOrNo.YES;
    }

    private enum YesOrNo {
        YES,
        NO
    }

    <E extends Enum<E>> E choice(String column, Class<E> type) {
        E choice = required(column).isEmpty() ? null : choiceOrNull(column, type);
        return choice == null ? type.getEnumConstants()[0] : choice;
    }

    <E extends Enum<E>> @Nullable E choiceOrNull(String column, Class<E> type) {
        String text = text(column).toUpperCase(Locale.ROOT);
        if (text.isEmpty()) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        String known = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        wrong(column, PackError.PACK_CHOICE_UNKNOWN, text(column), known);
        return null;
    }

    Place place(String column) {
        String text = required(column);
        try {
            return Place.of(text);
        } catch (IllegalArgumentException e) {
            if (!text.isEmpty()) {
                wrong(column, PackError.PACK_PLACE_EXPECTED, text);
            }
            return Place.paragraph(1);
        }
    }

    @Nullable
    RegionCode region(String column) {
        String text = required(column);
        RegionCode code = RegionCode.find(text).orElse(null);
        if (code == null && !text.isEmpty()) {
            wrong(column, KernelError.REGION_CODE_INVALID, text);
        }
        return code;
    }

    void wrong(String column, ErrorCode code, Object... arguments) {
        problems.add(file + ":" + line + ":" + column, code, arguments);
    }
}
