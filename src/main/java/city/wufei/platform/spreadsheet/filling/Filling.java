package city.wufei.platform.spreadsheet.filling;

import city.wufei.kernel.Failure;
import city.wufei.platform.spreadsheet.filling.FillSource.FillValue;
import city.wufei.platform.spreadsheet.reading.ReadingError;
import city.wufei.platform.spreadsheet.reading.SentFile;
import city.wufei.platform.spreadsheet.reading.SentRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Puts values into a workbook by their names. Formulas, formats and merged cells stay; formulas are worked out on opening. */
final class Filling {
    /** The workbook is held in memory while it is filled. */
    static final int MOST_CELLS = 200_000;

    private static final Pattern MARK = Pattern.compile("\\{\\{\\s*([\\p{L}\\p{N}_.]{1,100})\\s*}}");

    private final Function<String, Optional<FillValue>> values;
    private final List<String> unknown = new ArrayList<>();
    private int filled;

    Filling(Function<String, Optional<FillValue>> values) {
        this.values = values;
    }

    /**
     * What was done.
     *
     * @param unknown marks that nobody knows, each with its place: {@code Sheet1!B3 {{name}}}
     */
    record Filled(int cells, List<String> unknown) {}

    /** Fills the workbook {@code from} and writes it to {@code to}. */
    Filled fill(Path from, Path to) throws IOException {
        refuseWhatIsTooMuch(from);
        try (InputStream in = Files.newInputStream(from);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            workbook.getAllNames().forEach(name -> byName(workbook, name));
            for (Sheet sheet : workbook) {
                byMarks(sheet);
            }
            if (filled == 0 && unknown.isEmpty()) {
                throw Failure.of(FillError.FILL_NOTHING_TO_FILL);
            }
            workbook.setForceFormulaRecalculation(true);
            try (OutputStream out = Files.newOutputStream(to)) {
                workbook.write(out);
            }
            return new Filled(filled, List.copyOf(unknown));
        } catch (POIXMLException damaged) {
            throw Failure.of(ReadingError.SPREADSHEET_UNREADABLE).causedBy(damaged);
        }
    }

    /** Streams through the workbook first, which refuses macros, bombs and what is no workbook at all. */
    private static void refuseWhatIsTooMuch(Path file) throws IOException {
        int[] cells = new int[1];
        boolean[] named = new boolean[1];
        try (SentFile sent = SentFile.open(file)) {
            sent.read(new SentFile.Visitor() {
                @Override
                public void sheet(String name) {
                    named[0] |= !name.isEmpty();
                }

                @Override
                public void row(SentRow row) {
                    cells[0] += row.cells().size();
                    if (cells[0] > MOST_CELLS) {
                        throw Failure.of(FillError.FILL_TOO_LARGE, MOST_CELLS);
                    }
                }
            });
        }
        if (!named[0]) {
            throw Failure.of(FillError.FILL_NOT_A_WORKBOOK);
        }
    }

    private void byName(XSSFWorkbook workbook, Name name) {
        if (name.isFunctionName() || name.isDeleted() || name.getRefersToFormula() == null) {
            return;
        }
        Optional<FillValue> value = values.apply(name.getNameName());
        CellReference at = value.isEmpty() ? null : cellOf(name.getRefersToFormula());
        Sheet sheet = at == null || at.getSheetName() == null ? null : workbook.getSheet(at.getSheetName());
        if (at != null && sheet != null) {
            Row row = sheet.getRow(at.getRow()) == null ? sheet.createRow(at.getRow()) : sheet.getRow(at.getRow());
            Cell cell = row.getCell(at.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            if (cell.getCellType() != CellType.FORMULA) {
                put(cell, value.orElseThrow());
            }
        }
    }

    /** The one cell that a name stands for, or the first of a merged block; null for anything else. */
    private static @Nullable CellReference cellOf(String formula) {
        try {
            return new CellReference(formula.split(":", 2)[0]);
        } catch (IllegalArgumentException noCell) {
            return null;
        }
    }

    private void byMarks(Sheet sheet) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING
                        && cell.getStringCellValue().contains("{{")) {
                    marks(cell, cell.getStringCellValue());
                }
            }
        }
    }

    private void marks(Cell cell, String text) {
        Matcher whole = MARK.matcher(text.strip());
        if (whole.matches()) {
            Optional<FillValue> value = values.apply(whole.group(1));
            value.ifPresentOrElse(found -> put(cell, found), () -> unknown.add(place(cell, whole.group())));
            return;
        }
        boolean[] changed = new boolean[1];
        String filledIn = MARK.matcher(text).replaceAll(mark -> {
            Optional<FillValue> value = values.apply(mark.group(1));
            changed[0] |= value.isPresent();
            if (value.isEmpty()) {
                unknown.add(place(cell, mark.group()));
            }
            return Matcher.quoteReplacement(value.map(Filling::shown).orElse(mark.group()));
        });
        if (changed[0]) {
            cell.setCellValue(filledIn);
            filled++;
        }
    }

    private void put(Cell cell, FillValue value) {
        if (value instanceof FillValue.Figure figure) {
            cell.setCellValue(figure.number().doubleValue());
        } else {
            cell.setCellValue(shown(value));
        }
        filled++;
    }

    static String shown(FillValue value) {
        return value instanceof FillValue.Figure figure
                ? figure.number().toPlainString()
                : ((FillValue.Text) value).text();
    }

    private static String place(Cell cell, String mark) {
        return cell.getSheet().getSheetName() + "!" + cell.getAddress() + " " + mark;
    }
}
