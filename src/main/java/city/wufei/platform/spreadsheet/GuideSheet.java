package city.wufei.platform.spreadsheet;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The sheet of a form that says for each column what to enter, with an example. */
final class GuideSheet {
    private static final int[] WIDTHS = {24, 10, 70, 36};
    private static final int WIDTH_OF_CHARACTER = 256;

    private final XSSFSheet sheet;
    private final TableDefinition<?> table;
    private final Phrases words;
    private final EntryWords say;
    private final CellStyle text;
    private final CellStyle bold;
    private int next;

    GuideSheet(XSSFWorkbook workbook, TableDefinition<?> table, Phrases words) {
        this.table = table;
        this.words = words;
        this.say = new EntryWords(table, words);
        this.sheet = workbook.createSheet(words.message("spreadsheet.guide"));
        this.text = workbook.createCellStyle();
        text.setWrapText(true);
        text.setVerticalAlignment(VerticalAlignment.TOP);
        this.bold = workbook.createCellStyle();
        Font font = workbook.createFont();
        font.setBold(true);
        bold.setFont(font);
    }

    void write() {
        for (int column = 0; column < WIDTHS.length; column++) {
            sheet.setColumnWidth(column, WIDTHS[column] * WIDTH_OF_CHARACTER);
        }
        line(
                bold,
                words.message("spreadsheet.guide.column"),
                words.message("spreadsheet.guide.needed"),
                words.message("spreadsheet.guide.rule"),
                words.message("spreadsheet.guide.example"));
        for (Column<?> column : table.entered()) {
            Entry entry = column.entry();
            if (entry != null) {
                line(text, words.head(table, column), say.needed(entry), say.rule(column, entry), say.example(column));
            }
        }
        next++;
        for (String advice : words.message("spreadsheet.guide.advice").split("\n", -1)) {
            line(text, advice);
        }
    }

    private void line(CellStyle style, @Nullable String... cells) {
        Row row = sheet.createRow(next++);
        for (int column = 0; column < cells.length; column++) {
            Cell cell = row.createCell(column);
            cell.setCellValue(cells[column]);
            cell.setCellStyle(style);
        }
    }
}
