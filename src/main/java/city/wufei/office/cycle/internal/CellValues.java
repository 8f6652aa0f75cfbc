package city.wufei.office.cycle.internal;

import city.wufei.kernel.Failure;
import city.wufei.office.cycle.BothLabels;
import city.wufei.office.cycle.CycleError;
import city.wufei.office.cycle.FormColumn;
import city.wufei.platform.spreadsheet.intake.CellError;
import city.wufei.platform.spreadsheet.intake.Days;
import city.wufei.platform.spreadsheet.intake.Figures;
import city.wufei.platform.spreadsheet.intake.PlainText;
import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what somebody typed, pasted or sent into the one way in which values are kept. */
final class CellValues {
    private static final int LONGEST_TEXT = 2000;
    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "是", "有", "√", "✓");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "否", "无", "×", "✗");

    private CellValues() {}

    /**
     * The value; null when there is none.
     *
     * @throws Failure a {@link CellError}, or {@link CycleError#YES_OR_NO}
     */
    static @Nullable String read(FormColumn column, @Nullable String typed) {
        String text = typed == null ? "" : PlainText.seen(typed);
        if (text.isEmpty()) {
            return null;
        }
        return switch (column.kind()) {
            case NUMBER -> figure(column, text, text);
            case PERCENT -> figure(column, text, text.replaceFirst("[%％]$", ""));
            case TEXT -> text(text);
            case CHOICE -> choice(column, text);
            case DATE -> day(text);
            case YES_NO -> yesOrNo(text);
        };
    }

    private static String figure(FormColumn column, String typed, String text) {
        BigDecimal number = Figures.read(text).orElseThrow(() -> Failure.of(CellError.CELL_NOT_NUMBER, typed));
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        if (column.decimals() == 0 && plain.scale() > 0) {
            throw Failure.of(CellError.CELL_NOT_WHOLE, typed);
        }
        if (column.decimals() > 0 && plain.scale() > column.decimals()) {
            throw Failure.of(CellError.CELL_TOO_PRECISE, column.decimals());
        }
        return plain.toPlainString();
    }

    private static String text(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw Failure.of(CellError.CELL_TOO_LONG, text.length(), LONGEST_TEXT);
        }
        return text;
    }

    private static String choice(FormColumn column, String text) {
        String wanted = PlainText.folded(text);
        return column.choices().stream()
                .filter(choice -> choice.code().equals(text) || isCalled(choice.label(), wanted))
                .map(FormColumn.Choice::code)
                .findFirst()
                .orElseThrow(() -> Failure.of(CellError.CELL_NOT_CHOICE, text, offered(column)));
    }

    private static boolean isCalled(BothLabels label, String wanted) {
        return PlainText.folded(label.chinese()).equals(wanted)
                || PlainText.folded(label.english()).equals(wanted);
    }

    private static String offered(FormColumn column) {
        return column.choices().stream().map(choice -> choice.label().chinese()).collect(Collectors.joining("、"));
    }

    private static String day(String text) {
        Days.Read read = Days.read(text);
        if (read.day() == null) {
            throw Failure.of(read.impossible() ? CellError.CELL_NO_SUCH_DAY : CellError.CELL_NOT_DATE, text);
        }
        return read.day().toString();
    }

    private static String yesOrNo(String text) {
        String folded = PlainText.folded(text);
        if (YES.contains(folded)) {
            return "true";
        }
        if (NO.contains(folded)) {
            return "false";
        }
        throw Failure.of(CycleError.YES_OR_NO, text);
    }
}
