package city.wufei.platform.spreadsheet.reading;

import city.wufei.platform.spreadsheet.reading.NumberFormats.Format;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet, made from its XML as it goes by. */
final class SheetRows {
    /** What lies further right is not read. */
    private static final int MOST_COLUMNS = 1_000;

    private static final int LONGEST_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    /** The digits that such programs calculate with. */
    private static final MathContext DIGITS = new MathContext(15);

    private final Xml xml;
    private final SharedStrings strings;
    private final NumberFormats formats;
    private final boolean since1904;
    private final RichText inline = new RichText("is");
    private final StringBuilder value = new StringBuilder();
    private List<@Nullable SentCell> cells = new ArrayList<>();
    private int row;
    private int column;
    private String type = "";
    private Format format = NumberFormats.GENERAL;
    private boolean formula;
    private boolean inValue;
    private boolean inInline;

    SheetRows(Xml xml, SharedStrings strings, NumberFormats formats, boolean since1904) {
        this.xml = xml;
        this.strings = strings;
        this.formats = formats;
        this.since1904 = since1904;
    }

    void each(SentFile.Visitor visitor) throws IOException {
        while (xml.next()) {
            if (xml.starts("row")) {
                row = xml.number("r", row + 1);
                column = -1;
                cells = new ArrayList<>();
            } else if (xml.ends("row")) {
                SentRow done = new SentRow(row, cells);
                if (!done.isEmpty()) {
                    visitor.row(done);
                }
            } else if (xml.ends("sheetData")) {
                return;
            } else {
                insideRow();
            }
        }
    }

    private void insideRow() throws IOException {
        if (xml.starts("c")) {
            beginCell();
        } else if (xml.ends("c")) {
            keep(cell());
        } else if (xml.starts("f")) {
            formula = true;
        } else if (xml.starts("v")) {
            inValue = true;
        } else if (xml.ends("v")) {
            inValue = false;
        } else if (inValue && xml.isText()) {
            xml.appendTo(value, LONGEST_TEXT);
        } else if (xml.starts("is") || inInline) {
            inInline = !inline.take(xml);
        }
    }

    private void beginCell() {
        String reference = xml.attribute("r");
        column = reference == null ? column + 1 : columnOf(reference);
        type = xml.attribute("t", "n");
        format = formats.of(xml.number("s", 0));
        value.setLength(0);
        formula = false;
    }

    private void keep(@Nullable SentCell cell) {
        if (cell == null || column < 0 || column >= MOST_COLUMNS) {
            return;
        }
        while (cells.size() <= column) {
            cells.add(null);
        }
        cells.set(column, cell);
    }

    private @Nullable SentCell cell() throws IOException {
        String raw = value.toString();
        if (type.equals("inlineStr")) {
            return text(inline.taken());
        }
        if (raw.isBlank() && !type.equals("str")) {
            return formula ? new SentCell.NoResult() : null;
        }
        return switch (type) {
            case "s" -> text(strings.get(whole(raw)));
            case "str" -> text(Escapes.undone(raw));
            case "b" -> new SentCell.Truth(raw.strip().equals("1"));
            case "e" -> new SentCell.Fault(raw.strip());
            case "d" -> text(raw);
            default -> number(raw.strip());
        };
    }

    private static @Nullable SentCell text(String text) {
        return text.isBlank() ? null : new SentCell.Text(text);
    }

    private SentCell number(String raw) {
        double number;
        try {
            number = Double.parseDouble(raw);
        } catch (NumberFormatException damaged) {
            throw Xml.unreadable(damaged);
        }
        if (!Double.isFinite(number)) {
            return new SentCell.Fault("#NUM!");
        }
        BigDecimal exact = new BigDecimal(number).round(DIGITS);
        if (format.date() && DateUtil.isValidExcelDate(number)) {
            LocalDateTime moment = DateUtil.getLocalDateTime(number, since1904, true);
            return new SentCell.Moment(moment, exact, format.code());
        }
        return new SentCell.Figure(exact, format.code());
    }

    private static int whole(String raw) {
        try {
            return Integer.parseInt(raw.strip());
        } catch (NumberFormatException damaged) {
            throw Xml.unreadable(damaged);
        }
    }

    /** "BC12" is column 54; counted from 0. */
    private static int columnOf(String reference) {
        int number = 0;
        for (int index = 0; index < reference.length() && number <= MOST_COLUMNS; index++) {
            char letter = reference.charAt(index);
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            number = number * 26 + letter - 'A' + 1;
        }
        return number - 1;
    }
}
