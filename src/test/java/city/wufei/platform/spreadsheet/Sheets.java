package city.wufei.platform.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks as people make, open and change them. */
public final class Sheets {
    private Sheets() {}

    public static XSSFWorkbook open(byte[] workbook) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(workbook));
    }

    /** One sheet of texts. */
    @SafeVarargs
    public static byte[] of(String sheet, List<String>... rows) throws IOException {
        return made(sheet, into -> {
            for (List<String> values : rows) {
                Row row = into.createRow(into.getPhysicalNumberOfRows());
                for (int column = 0; column < values.size(); column++) {
                    row.createCell(column).setCellValue(values.get(column));
                }
            }
        });
    }

    public static byte[] made(String sheet, Consumer<XSSFSheet> content) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            content.accept(workbook.createSheet(sheet));
            return bytes(workbook);
        }
    }

    /** The same workbook after somebody worked on its first sheet. */
    public static byte[] edited(byte[] workbook, Consumer<XSSFSheet> change) throws IOException {
        try (XSSFWorkbook opened = open(workbook)) {
            change.accept(opened.getSheetAt(0));
            return bytes(opened);
        }
    }

    /** Types a text over what is in a cell; a new cell, since the library would leave the old inline text beside the new. */
    public static void type(XSSFSheet sheet, String address, String text) {
        CellAddress at = new CellAddress(address);
        CellStyle style = sheet.getRow(at.getRow())
                .getCell(at.getColumn(), MissingCellPolicy.CREATE_NULL_AS_BLANK)
                .getCellStyle();
        Cell cell = sheet.getRow(at.getRow()).createCell(at.getColumn());
        cell.setCellStyle(style);
        cell.setCellValue(text);
    }

    /** The cells with a colour and a note below the heads; one with only the one or the other counts with a question mark. */
    public static Set<String> marked(byte[] workbook) throws IOException {
        Set<String> marked = new TreeSet<>();
        try (XSSFWorkbook opened = open(workbook)) {
            for (Row row : opened.getSheetAt(0)) {
                for (Cell cell : row) {
                    boolean colour = row.getRowNum() > 0
                            && cell.getCellStyle().getFillPattern() == FillPatternType.SOLID_FOREGROUND;
                    boolean note = cell.getCellComment() != null;
                    if (colour || note) {
                        marked.add(cell.getAddress() + (colour && note ? "" : "?"));
                    }
                }
            }
        }
        return marked;
    }

    private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }
}
