package city.wufei.office.cycle.internal;

import city.wufei.office.cycle.CellKind;
import city.wufei.office.cycle.FormColumn;
import city.wufei.office.cycle.FormRow;
import city.wufei.platform.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A return as a workbook to be filled in: its rows and present values, those of the period before beside them, lists to
 * choose from. A hidden first line says which return it is and up to which entry its values are; a hidden first column which
 * row.
 */
@Component
public class ReturnWorkbook {
    static final String MARK = "wufei-return";
    static final int FIRST_VALUE = 3;

    private static final int HEAD = 3;
    private static final int WIDTH = 256;
    private static final String FORMULA_STARTS = "=+-@";
    private static final double LARGEST = 1e15;

    private final Words words;

    ReturnWorkbook(Words words) {
        this.words = words;
    }

    /** A cell that could not be taken: what was sent, and why. */
    public record Wrong(String typed, String problem) {}

    /** The workbook; cells that could not be taken stand as they were sent, marked, with a note. */
    public byte[] write(Returns.Sheet sheet, Map<CellKey, Wrong> wrong, Locale locale) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            new Writing(workbook, sheet, wrong, locale).write();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private final class Writing {
        private final XSSFWorkbook workbook;
        private final XSSFSheet page;
        private final Returns.Sheet sheet;
        private final Map<CellKey, Wrong> wrong;
        private final Locale locale;
        private final CellStyle head;
        private final CellStyle grey;
        private final CellStyle open;
        private final CellStyle quoted;
        private final CellStyle marked;

        Writing(XSSFWorkbook workbook, Returns.Sheet sheet, Map<CellKey, Wrong> wrong, Locale locale) {
            this.workbook = workbook;
            this.sheet = sheet;
            this.wrong = wrong;
            this.locale = locale;
            this.page = workbook.createSheet(
                    WorkbookUtil.createSafeSheetName(sheet.form().title().in(locale)));
            this.head = filled(IndexedColors.GREY_25_PERCENT);
            Font bold = workbook.createFont();
            bold.setBold(true);
            head.setFont(bold);
            this.grey = filled(IndexedColors.GREY_25_PERCENT);
            this.open = unlocked();
            this.quoted = unlocked();
            quoted.setQuotePrefixed(true);
            this.marked = filled(IndexedColors.ROSE);
            marked.setLocked(false);
        }

        private CellStyle filled(IndexedColors colour) {
            CellStyle style = workbook.createCellStyle();
            style.setFillForegroundColor(colour.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setWrapText(true);
            return style;
        }

        private CellStyle unlocked() {
            CellStyle style = workbook.createCellStyle();
            style.setLocked(false);
            return style;
        }

        void write() {
            XSSFRow mark = page.createRow(0);
            mark.createCell(0).setCellValue(MARK);
            mark.createCell(1).setCellValue(String.valueOf(sheet.of().id()));
            mark.createCell(2).setCellValue(String.valueOf(sheet.lastEntry()));
            mark.setZeroHeight(true);
            page.createRow(1).createCell(1).setCellValue(sheet.form().title().in(locale));
            page.createRow(2)
                    .createCell(1)
                    .setCellValue(
                            sheet.of().unitName() + "  " + words.of(sheet.of().period()) + "  "
                                    + words.of(locale, "return.due", sheet.of().dueOn()));
            heads(mark);
            int at = HEAD + 1;
            for (FormRow row : sheet.rows()) {
                line(page.createRow(at++), row);
            }
            page.setColumnHidden(0, true);
            page.setColumnWidth(1, 30 * WIDTH);
            page.createFreezePane(FIRST_VALUE, HEAD + 1);
            page.enableLocking();
            page.lockFormatColumns(false);
            page.lockFormatRows(false);
        }

        private void heads(XSSFRow mark) {
            XSSFRow heads = page.createRow(HEAD);
            styled(heads, 1, words.of(locale, "return.row"), head);
            styled(heads, 2, words.of(locale, "return.unit"), head);
            int at = FIRST_VALUE;
            for (FormColumn column : sheet.form().columns()) {
                mark.createCell(at).setCellValue(column.code());
                styled(heads, at, column.label().in(locale) + (column.required() ? " *" : ""), head);
                page.setColumnWidth(at, (column.kind() == CellKind.TEXT ? 32 : 16) * WIDTH);
                validate(column, at);
                at++;
                if (column.kind().isFigure()) {
                    styled(heads, at, words.of(locale, "return.cell.last"), head);
                    page.setColumnWidth(at, 14 * WIDTH);
                    at++;
                }
            }
        }

        private void line(XSSFRow line, FormRow row) {
            line.createCell(0).setCellValue(row.code());
            styled(line, 1, row.label().in(locale), grey);
            int at = FIRST_VALUE;
            String unit = row.unit();
            for (FormColumn column : sheet.form().columns()) {
                unit = unit == null ? column.unit() : unit;
                CellKey key = new CellKey(row.code(), column.code());
                Cell cell = sheet.cells().get(key);
                value(line.createCell(at++), column, cell == null ? null : cell.value(), wrong.get(key));
                if (column.kind().isFigure()) {
                    XSSFCell before = line.createCell(at++);
                    before.setCellStyle(grey);
                    String last = sheet.last().get(key);
                    if (last != null) {
                        before.setCellValue(Double.parseDouble(last));
                    }
                }
            }
            styled(line, 2, Objects.requireNonNullElse(unit, ""), grey);
        }

        private void value(XSSFCell into, FormColumn column, @Nullable String value, @Nullable Wrong mistake) {
            into.setCellStyle(open);
            if (mistake != null) {
                text(into, mistake.typed());
                into.setCellStyle(marked);
                note(into, mistake.problem());
            } else if (value != null && column.kind().isFigure() && isExact(value)) {
                into.setCellValue(Double.parseDouble(value));
            } else if (value != null) {
                text(into, shown(column, value));
            }
        }

        /** A program keeps about fifteen digits; what has more stays text. */
        private static boolean isExact(String value) {
            return BigDecimal.valueOf(Double.parseDouble(value)).compareTo(new BigDecimal(value)) == 0;
        }

        private void text(XSSFCell into, String text) {
            into.setCellValue(text);
            if (!text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0) {
                into.setCellStyle(quoted);
            }
        }

        private String shown(FormColumn column, String value) {
            return switch (column.kind()) {
                case CHOICE ->
                    column.choices().stream()
                            .filter(choice -> choice.code().equals(value))
                            .map(choice -> choice.label().in(locale))
                            .findFirst()
                            .orElse(value);
                case YES_NO -> words.of(locale, "cell." + value);
                case NUMBER, PERCENT, TEXT, DATE -> value;
            };
        }

        private void note(XSSFCell cell, String problem) {
            var comment = page.createDrawingPatriarch()
                    .createCellComment(new XSSFClientAnchor(
                            0,
                            0,
                            0,
                            0,
                            cell.getColumnIndex() + 1,
                            cell.getRowIndex(),
                            cell.getColumnIndex() + 4,
                            cell.getRowIndex() + 4));
            comment.setString(problem);
            cell.setCellComment(comment);
        }

        private void styled(XSSFRow row, int at, String text, CellStyle style) {
            XSSFCell cell = row.createCell(at);
            cell.setCellValue(text);
            cell.setCellStyle(style);
        }

        private void validate(FormColumn column, int at) {
            DataValidationHelper helper = page.getDataValidationHelper();
            DataValidationConstraint rule = switch (column.kind()) {
                case NUMBER ->
                    helper.createDecimalConstraint(
                            DataValidationConstraint.OperatorType.BETWEEN,
                            String.valueOf(-LARGEST),
                            String.valueOf(LARGEST));
                case CHOICE ->
                    helper.createExplicitListConstraint(column.choices().stream()
                            .map(choice -> choice.label().in(locale))
                            .toArray(String[]::new));
                case YES_NO ->
                    helper.createExplicitListConstraint(Stream.of("cell.true", "cell.false")
                            .map(key -> words.of(locale, key))
                            .toArray(String[]::new));
                case PERCENT, TEXT, DATE -> null;
            };
            if (rule != null && !sheet.rows().isEmpty()) {
                DataValidation validation = helper.createValidation(
                        rule,
                        new CellRangeAddressList(HEAD + 1, HEAD + sheet.rows().size(), at, at));
                validation.setShowErrorBox(true);
                validation.setEmptyCellAllowed(true);
                page.addValidationData(validation);
            }
        }
    }
}
