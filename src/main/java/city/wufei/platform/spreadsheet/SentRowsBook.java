package city.wufei.platform.spreadsheet;

import city.wufei.platform.spreadsheet.reading.SentCell;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;

/** A workbook of rows as they were sent, some of their cells marked by colour and a note. */
public final class SentRowsBook implements Closeable {
    private static final int ROWS_IN_MEMORY = 100;
    /** Notes stay in memory until the workbook is written; after so many the colour and the last column must do. */
    private static final int MOST_NOTES = 5_000;

    private static final int WIDTH = 18 * 256;
    private static final int WIDE = 60 * 256;
    private static final int NOTE_COLUMNS = 3;
    private static final int NOTE_ROWS = 4;

    private final SXSSFWorkbook workbook;
    private final Styles styles;
    private final Cells cells;
    private final SXSSFSheet sheet;
    private final Drawing<?> drawing;
    private final int own;
    private final Map<String, CellStyle> made = new HashMap<>();
    private int next = 1;
    private int notes;

    /**
     * Begins a workbook.
     *
     * @param own from where on the columns are ours
     */
    public SentRowsBook(String title, List<String> heads, int own) {
        TemporaryFolder.use();
        this.workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
        this.styles = new Styles(workbook);
        this.cells = new Cells(styles);
        this.sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(title));
        this.drawing = sheet.createDrawingPatriarch();
        this.own = own;
        Row head = sheet.createRow(0);
        for (int column = 0; column < heads.size(); column++) {
            Cell cell = head.createCell(column);
            cell.setCellValue(heads.get(column));
            cell.setCellStyle(styles.head);
            sheet.setColumnWidth(column, column == heads.size() - 1 ? WIDE : WIDTH);
        }
        sheet.createFreezePane(0, 1);
    }

    /** Adds a row; {@code marks} are notes by column. */
    public void add(List<@Nullable SentCell> sent, Map<Integer, String> marks) {
        Row row = sheet.createRow(next++);
        for (int column = 0; column < sent.size(); column++) {
            SentCell cell = sent.get(column);
            String mark = marks.get(column);
            if (cell != null || mark != null) {
                put(row.createCell(column), cell, mark != null);
            }
            if (mark != null) {
                note(row.getCell(column), mark);
            }
        }
    }

    private void put(Cell into, @Nullable SentCell sent, boolean marked) {
        if (sent instanceof SentCell.Figure number) {
            into.setCellValue(number.value().doubleValue());
            into.setCellStyle(style(number.format(), marked));
        } else if (sent instanceof SentCell.Moment moment) {
            into.setCellValue(moment.serial().doubleValue());
            into.setCellStyle(style(moment.format(), marked));
        } else if (sent != null) {
            cells.put(into, sent.shown());
            if (marked || into.getColumnIndex() >= own) {
                into.setCellStyle(style(into.getColumnIndex() >= own ? "General" : "@", marked));
            }
        } else {
            into.setCellStyle(style("@", marked));
        }
    }

    private CellStyle style(String format, boolean marked) {
        return made.computeIfAbsent(format + marked, key -> {
            CellStyle style = workbook.createCellStyle();
            style.cloneStyleFrom(styles.text);
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            if (marked) {
                style.setFillForegroundColor(IndexedColors.ROSE.getIndex());
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            }
            return style;
        });
    }

    private void note(Cell cell, String text) {
        if (notes++ < MOST_NOTES) {
            int column = cell.getColumnIndex();
            int row = cell.getRowIndex();
            Comment note = drawing.createCellComment(
                    new XSSFClientAnchor(0, 0, 0, 0, column + 1, row, column + 1 + NOTE_COLUMNS, row + NOTE_ROWS));
            note.setString(new XSSFRichTextString(text));
            note.setAddress(row, column);
            cell.setCellComment(note);
        }
    }

    public void write(OutputStream out) throws IOException {
        workbook.write(out);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
