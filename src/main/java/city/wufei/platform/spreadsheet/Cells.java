package city.wufei.platform.spreadsheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.jspecify.annotations.Nullable;

/** Puts values into cells: text never becomes a formula, a number never loses a digit. */
final class Cells {
    private static final int LONGEST_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    private static final int PERCENT_PLACES = 2;
    /** With what a program may take a text for a formula when the cell is edited or saved as CSV. */
    private static final String FORMULA_STARTS = "=+-@\t\r＝＋－＠";

    private final Styles styles;

    Cells(Styles styles) {
        this.styles = styles;
    }

    void put(Row row, int column, Column<?> definition, @Nullable Object value) {
        if (value == null) {
            return;
        }
        Cell cell = row.createCell(column);
        if (value instanceof LocalDate day) {
            cell.setCellValue(day);
            cell.setCellStyle(styles.date);
        } else if (value instanceof Number number) {
            put(cell, definition, new BigDecimal(number.toString()));
        } else {
            put(cell, value.toString());
        }
    }

    void put(Cell cell, String text) {
        cell.setCellValue(shortened(text));
        boolean looksLikeFormula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        cell.setCellStyle(looksLikeFormula ? styles.quoted : styles.text);
    }

    private void put(Cell cell, Column<?> definition, BigDecimal number) {
        boolean percent = definition.type() == Column.Type.PERCENT;
        BigDecimal stored = percent ? number.movePointLeft(PERCENT_PLACES) : number;
        if (BigDecimal.valueOf(stored.doubleValue()).compareTo(stored) != 0) {
            put(cell, number.toPlainString() + (percent ? "%" : ""));
            return;
        }
        cell.setCellValue(stored.doubleValue());
        cell.setCellStyle(
                styles.number(definition.type(), definition.digits() >= 0 ? definition.digits() : number.scale()));
    }

    /** A cell holds no more than 32 767 characters; what is cut off is counted. */
    private static String shortened(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        String end = "… (+" + (text.length() - LONGEST_TEXT) + ")";
        return text.substring(0, LONGEST_TEXT - end.length()) + end;
    }
}
