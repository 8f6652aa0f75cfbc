package city.wufei.platform.spreadsheet;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The few cell styles of a workbook, each made once: a workbook may hold only so many. */
final class Styles {
    private static final int MOST_DIGITS = 10;

    private final SXSSFWorkbook workbook;
    private final Map<String, CellStyle> numbers = new HashMap<>();
    private final Font bold;

    final CellStyle head;
    final CellStyle text;
    /** Looks like {@link #text}; the program that opens it keeps the cell text even when it is edited. */
    final CellStyle quoted;

    final CellStyle date;
    final CellStyle label;

    Styles(SXSSFWorkbook workbook) {
        this.workbook = workbook;
        this.bold = workbook.createFont();
        bold.setBold(true);
        this.head = head();
        this.text = text();
        this.quoted = text();
        quoted.setQuotePrefixed(true);
        this.date = aligned(HorizontalAlignment.RIGHT);
        date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
        this.label = text();
        label.setFont(bold);
    }

    /** Right-aligned, thousands apart, with so many digits after the point. */
    CellStyle number(Column.Type type, int digits) {
        int shown = Math.max(0, Math.min(digits, MOST_DIGITS));
        String whole = type == Column.Type.PERCENT ? "0" : "#,##0";
        String format = whole + (shown == 0 ? "" : "." + "0".repeat(shown)) + (type == Column.Type.PERCENT ? "%" : "");
        return numbers.computeIfAbsent(format, this::number);
    }

    private CellStyle number(String format) {
        CellStyle style = aligned(HorizontalAlignment.RIGHT);
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private CellStyle text() {
        CellStyle style = aligned(HorizontalAlignment.LEFT);
        style.setWrapText(true);
        return style;
    }

    private CellStyle head() {
        CellStyle style = aligned(HorizontalAlignment.CENTER);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        style.setFont(bold);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderBottom(BorderStyle.THIN);
        return style;
    }

    private CellStyle aligned(HorizontalAlignment alignment) {
        CellStyle style = workbook.createCellStyle();
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }
}
