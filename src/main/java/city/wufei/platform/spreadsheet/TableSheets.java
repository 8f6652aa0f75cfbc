package city.wufei.platform.spreadsheet;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Writes the rows of a table under a frozen head with a filter; begins another sheet when one is full. */
final class TableSheets<T> {
    private static final int WIDTH_OF_CHARACTER = 256;
    private static final int MARGIN_OF_FILTER_ARROW = 2;
    private static final int LONGEST_NAME = 31;
    private static final int MOST_MARKS = 4;
    /** The head of a page holds 255 characters in all. */
    private static final int LONGEST_MARK = 180;

    private final SXSSFWorkbook workbook;
    private final Styles styles;
    private final Cells cells;
    private final Phrases words;
    private final TableDefinition<T> table;
    private final Provenance provenance;
    private SXSSFSheet sheet;
    private int next;
    private long count;

    TableSheets(SXSSFWorkbook workbook, Styles styles, Phrases words, TableDefinition<T> table, Provenance provenance) {
        this.workbook = workbook;
        this.styles = styles;
        this.cells = new Cells(styles);
        this.words = words;
        this.table = table;
        this.provenance = provenance;
        this.sheet = begin();
    }

    void add(T row) {
        if (next > SpreadsheetVersion.EXCEL2007.getLastRowIndex()) {
            finish();
            sheet = begin();
        }
        Row line = sheet.createRow(next++);
        int column = 0;
        for (Column<T> definition : table.columns()) {
            cells.put(line, column++, definition, definition.of(row));
        }
        count++;
    }

    /** How many rows there are on all sheets, heads not counted. */
    long count() {
        return count;
    }

    /** Puts the filter over what is there; the last act on a sheet. */
    void finish() {
        sheet.setAutoFilter(new CellRangeAddress(
                0, Math.max(next - 1, 0), 0, table.columns().size() - 1));
    }

    private SXSSFSheet begin() {
        SXSSFSheet started = workbook.createSheet(name());
        Row head = started.createRow(0);
        int index = 0;
        for (Column<T> column : table.columns()) {
            Cell cell = head.createCell(index);
            cell.setCellValue(words.head(table, column));
            cell.setCellStyle(styles.head);
            started.setColumnWidth(index, (column.width() + MARGIN_OF_FILTER_ARROW) * WIDTH_OF_CHARACTER);
            index++;
        }
        started.createFreezePane(0, 1);
        preparePrint(started);
        next = 1;
        return started;
    }

    private String name() {
        int number = workbook.getNumberOfSheets() + 1;
        String end = number == 1 ? "" : " (" + number + ")";
        String title = WorkbookUtil.createSafeSheetName(words.title(table));
        return title.substring(0, Math.min(title.length(), LONGEST_NAME - end.length())) + end;
    }

    private void preparePrint(SXSSFSheet started) {
        started.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        started.setFitToPage(true);
        PrintSetup print = started.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitHeight((short) 0);
        started.getHeader().setCenter(printed(words.title(table)) + mark());
        started.getHeader().setRight(printed(provenance.state()));
        started.getFooter().setLeft(printed(joined(provenance.region(), provenance.period())));
        started.getFooter().setCenter("&P / &N");
        started.getFooter().setRight(printed(words.minute(provenance.cutOff()) + " " + provenance.by()));
    }

    /**
     * Large and pale in the head, which is printed behind the cells and runs down the page: text, because pictures there
     * are not for every office program.
     */
    private String mark() {
        if (!provenance.marked()) {
            return "";
        }
        String line = "\n\n&24&KD9D9D9 " + printed(words.minute(provenance.cutOff()) + " " + provenance.by());
        return line.repeat(Math.min(MOST_MARKS, Math.max(1, LONGEST_MARK / line.length())));
    }

    private static String joined(@Nullable String left, @Nullable String right) {
        return ((left == null ? "" : left) + " " + (right == null ? "" : right)).strip();
    }

    /** In the head and foot of a printed page an ampersand begins a code. */
    private static String printed(String text) {
        return text.replace("&", "&&");
    }
}
