package city.wufei.platform.spreadsheet;

import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sheet that is filled in. */
final class FormSheet {
    /** Rows that lists and formats reach down to. */
    private static final int LAST_ROW = 20_000;

    private static final int WIDTH_OF_CHARACTER = 256;
    private static final int NOTE_COLUMNS = 3;
    private static final int NOTE_ROWS = 6;

    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;
    private final TableDefinition<?> table;
    private final Phrases words;
    private final EntryWords say;
    private final ListSheet lists;

    FormSheet(XSSFWorkbook workbook, TableDefinition<?> table, Phrases words) {
        this.workbook = workbook;
        this.table = table;
        this.words = words;
        this.say = new EntryWords(table, words);
        this.sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(words.title(table)));
        this.lists = new ListSheet(workbook, words);
    }

    ListSheet lists() {
        return lists;
    }

    void write() {
        Row head = sheet.createRow(0);
        int index = 0;
        for (Column<?> column : table.entered()) {
            Entry entry = column.entry();
            if (entry != null) {
                head((XSSFCell) head.createCell(index), column, entry);
                sheet.setColumnWidth(index, (column.width() + 4) * WIDTH_OF_CHARACTER);
                sheet.setDefaultColumnStyle(index, cells(column, entry));
                offerChoices(index, entry);
                index++;
            }
        }
        leaveOpenToTheRight(index);
        sheet.createFreezePane(0, 1);
        protectHeads();
    }

    private void head(XSSFCell cell, Column<?> column, Entry entry) {
        cell.setCellValue(say.head(column, entry));
        cell.setCellStyle(headStyle(entry.required()));
        Drawing<?> drawing = sheet.createDrawingPatriarch();
        int at = cell.getColumnIndex();
        Comment note = drawing.createCellComment(
                new XSSFClientAnchor(0, 0, 0, 0, at + 1, 0, at + 1 + NOTE_COLUMNS, NOTE_ROWS));
        note.setString(new XSSFRichTextString(say.note(column, entry)));
        note.setAuthor(words.message("web.name"));
        cell.setCellComment(note);
    }

    private CellStyle headStyle(boolean required) {
        CellStyle style = workbook.createCellStyle();
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        style.setFillForegroundColor(
                (required ? IndexedColors.LIGHT_YELLOW : IndexedColors.GREY_25_PERCENT).getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        Font bold = workbook.createFont();
        bold.setBold(true);
        style.setFont(bold);
        style.setLocked(true);
        return style;
    }

    private CellStyle cells(Column<?> column, Entry entry) {
        CellStyle style = open();
        String format = switch (entry.kind()) {
            case TEXT, TEXTS, CHOICE, REFERENCE -> "@";
            case DATE -> "yyyy-mm-dd";
            case PERCENT -> "0.##%";
            case NUMBER -> entry.places() == 0 ? "#,##0" : "#,##0.######";
        };
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        boolean number = entry.kind() == Entry.Kind.NUMBER || entry.kind() == Entry.Kind.PERCENT;
        style.setAlignment(number ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
        style.setWrapText(column.type() == Column.Type.TEXT);
        return style;
    }

    private CellStyle open() {
        CellStyle style = workbook.createCellStyle();
        style.setLocked(false);
        return style;
    }

    /** Whoever fills in the form may keep columns of their own beside it. */
    private void leaveOpenToTheRight(int from) {
        CellStyle open = open();
        for (int column = from; column < from + 10; column++) {
            sheet.setDefaultColumnStyle(column, open);
        }
    }

    private void offerChoices(int column, Entry entry) {
        List<String> choices = choices(entry);
        if (choices.isEmpty()) {
            return;
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidationConstraint constraint = lists.constraint(helper, choices);
        DataValidation validation =
                helper.createValidation(constraint, new CellRangeAddressList(1, LAST_ROW, column, column));
        validation.setShowErrorBox(true);
        validation.setErrorStyle(
                entry.kind() == Entry.Kind.CHOICE ? DataValidation.ErrorStyle.STOP : DataValidation.ErrorStyle.WARNING);
        validation.createErrorBox(
                words.message("spreadsheet.entry.wrong.title"), words.message("spreadsheet.entry.wrong"));
        validation.setEmptyCellAllowed(true);
        sheet.addValidationData(validation);
    }

    private List<String> choices(Entry entry) {
        if (entry.choice() != null) {
            return say.labels(entry.choice());
        }
        return entry.reference() == null ? List.of() : entry.reference().names().get();
    }

    /** Without a password: it keeps from slips, not from intent. */
    private void protectHeads() {
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockFormatCells(false);
        sheet.lockInsertRows(false);
        sheet.lockDeleteRows(false);
        sheet.lockSort(false);
        sheet.lockAutoFilter(false);
    }
}
