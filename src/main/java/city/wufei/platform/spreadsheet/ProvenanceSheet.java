package city.wufei.platform.spreadsheet;

import city.wufei.platform.spreadsheet.Provenance.Filter;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The last sheet of an export: what the figures are about, as of when, and who took them out. */
final class ProvenanceSheet {
    private static final int LABEL_WIDTH = 20 * 256;
    private static final int VALUE_WIDTH = 80 * 256;

    private final SXSSFSheet sheet;
    private final Styles styles;
    private final Cells cells;
    private final Phrases words;
    private int next;

    ProvenanceSheet(SXSSFWorkbook workbook, Styles styles, Phrases words) {
        this.styles = styles;
        this.cells = new Cells(styles);
        this.words = words;
        this.sheet = workbook.createSheet(words.message("spreadsheet.note"));
        sheet.setColumnWidth(0, LABEL_WIDTH);
        sheet.setColumnWidth(1, VALUE_WIDTH);
    }

    void write(Provenance provenance, String title, long rows) {
        line("table", title);
        line("region", provenance.region());
        line("period", provenance.period());
        filters(provenance.filters());
        line("rows", Long.toString(rows));
        line("cutOff", words.minute(provenance.cutOff()));
        line("by", provenance.by());
        line("state", provenance.state());
    }

    private void filters(List<Filter> filters) {
        if (filters.isEmpty()) {
            line("filter", words.message("spreadsheet.note.filter.none"));
        }
        for (Filter filter : filters) {
            line("filter", words.message("spreadsheet.note.filter.one", filter.name(), filter.value()));
        }
    }

    private void line(String key, @Nullable String value) {
        Row row = sheet.createRow(next++);
        Cell label = row.createCell(0);
        label.setCellValue(words.message("spreadsheet.note." + key));
        label.setCellStyle(styles.label);
        cells.put(row.createCell(1), value == null ? words.message("spreadsheet.note.nothing") : value);
    }
}
