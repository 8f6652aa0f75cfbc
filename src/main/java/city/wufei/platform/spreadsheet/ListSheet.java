package city.wufei.platform.spreadsheet;

import java.util.List;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Lists to choose from. A rule holds 255 characters and no commas; what is more lies on a hidden sheet. */
final class ListSheet {
    private static final int LONGEST_RULE = 255;

    private final XSSFWorkbook workbook;
    private final String name;
    private @Nullable XSSFSheet sheet;
    private int next;

    ListSheet(XSSFWorkbook workbook, Phrases words) {
        this.workbook = workbook;
        this.name = words.message("spreadsheet.lists");
    }

    DataValidationConstraint constraint(DataValidationHelper helper, List<String> choices) {
        boolean plain = choices.stream().noneMatch(choice -> choice.contains(",") || choice.contains("\""));
        if (plain && String.join(",", choices).length() <= LONGEST_RULE) {
            return helper.createExplicitListConstraint(choices.toArray(String[]::new));
        }
        return helper.createFormulaListConstraint(put(choices));
    }

    private String put(List<String> choices) {
        XSSFSheet into = sheet == null ? workbook.createSheet(name) : sheet;
        sheet = into;
        for (int index = 0; index < choices.size(); index++) {
            XSSFRow row = into.getRow(index) == null ? into.createRow(index) : into.getRow(index);
            row.createCell(next).setCellValue(choices.get(index));
        }
        String column = CellReference.convertNumToColString(next++);
        return "'%s'!$%s$1:$%s$%d".formatted(name, column, column, choices.size());
    }

    void hide() {
        if (sheet != null) {
            workbook.setSheetOrder(name, workbook.getNumberOfSheets() - 1);
            workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
        }
    }
}
