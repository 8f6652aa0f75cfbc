package city.wufei.platform.spreadsheet.intake;

import city.wufei.platform.spreadsheet.Column;
import city.wufei.platform.spreadsheet.Entry;
import city.wufei.platform.spreadsheet.reading.SentCell;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a value of a column's kind out of what was sent, or says what is wrong with it. */
final class CellReading {
    private static final int MOST_REMEMBERED = 5_000;
    private static final int DIGITS_KEPT = 15;

    private final Spoken spoken;
    private final Locale locale;
    private final Map<String, Map<String, String>> choices = new HashMap<>();
    private final Map<String, List<?>> found = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<?>> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    CellReading(Spoken spoken, Locale locale) {
        this.spoken = spoken;
        this.locale = locale;
    }

    void read(Column<?> column, Entry entry, @Nullable SentCell cell, Entered into) {
        if (cell instanceof SentCell.Fault fault) {
            into.wrong(column.key(), CellError.CELL_FAULT, fault.code());
        } else if (cell instanceof SentCell.NoResult) {
            into.wrong(column.key(), CellError.CELL_WITHOUT_RESULT);
        } else if (cell == null || PlainText.seen(cell.shown()).isEmpty()) {
            if (entry.required()) {
                into.wrong(column.key(), CellError.CELL_REQUIRED);
            }
        } else {
            value(column.key(), entry, cell, into);
        }
    }

    private void value(String column, Entry entry, SentCell cell, Entered into) {
        switch (entry.kind()) {
            case TEXT -> text(column, entry, cell, into);
            case TEXTS -> texts(column, entry, cell, into);
            case NUMBER -> number(column, entry, cell, into);
            case PERCENT -> percent(column, entry, cell, into);
            case DATE -> date(column, cell, into);
            case CHOICE -> choice(column, entry, cell, into);
            case REFERENCE -> reference(column, entry, cell, into);
        }
    }

    private static void text(String column, Entry entry, SentCell cell, Entered into) {
        String text = PlainText.seen(cell.shown());
        if (cell instanceof SentCell.Figure number
                && number.value().precision() - number.value().scale() > DIGITS_KEPT) {
            into.wrong(column, CellError.CELL_DIGITS_LOST);
        } else if (text.length() > entry.longest()) {
            into.wrong(column, CellError.CELL_TOO_LONG, text.length(), entry.longest());
        } else {
            into.put(column, text);
        }
    }

    private static void texts(String column, Entry entry, SentCell cell, Entered into) {
        String text = PlainText.seen(cell.shown());
        if (text.length() > entry.longest()) {
            into.wrong(column, CellError.CELL_TOO_LONG, text.length(), entry.longest());
            return;
        }
        String[] texts = Arrays.stream(text.split("[、;；\n]", -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .distinct()
                .toArray(String[]::new);
        into.put(column, texts);
    }

    private static void number(String column, Entry entry, SentCell cell, Entered into) {
        BigDecimal number = cell instanceof SentCell.Figure typed
                ? typed.value()
                : cell instanceof SentCell.Text text
                        ? Figures.read(text.value()).orElse(null)
                        : null;
        if (number == null) {
            into.wrong(column, CellError.CELL_NOT_NUMBER, cell.shown());
        } else {
            keep(column, entry, number, cell.shown(), into);
        }
    }

    private static void percent(String column, Entry entry, SentCell cell, Entered into) {
        boolean marked = cell instanceof SentCell.Figure number && number.isPercent();
        String shown = PlainText.figures(cell.shown());
        BigDecimal share = cell instanceof SentCell.Moment
                ? null
                : Figures.read(shown.endsWith("%") ? shown.substring(0, shown.length() - 1) : shown)
                        .orElse(null);
        if (share == null) {
            into.wrong(column, CellError.CELL_NOT_NUMBER, cell.shown());
        } else if (!marked && !shown.endsWith("%") && share.signum() > 0 && share.compareTo(BigDecimal.ONE) <= 0) {
            into.wrong(column, CellError.CELL_PERCENT_UNCLEAR, shown, plain(share.movePointRight(2)));
        } else {
            keep(column, entry, share, shown, into);
        }
    }

    private static void keep(String column, Entry entry, BigDecimal number, String shown, Entered into) {
        BigDecimal least = entry.least();
        BigDecimal most = entry.most();
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        if (entry.places() == 0 && plain.scale() > 0) {
            into.wrong(column, CellError.CELL_NOT_WHOLE, shown);
        } else if (entry.places() > 0 && plain.scale() > entry.places()) {
            into.wrong(column, CellError.CELL_TOO_PRECISE, entry.places());
        } else if (least != null && plain.compareTo(least) < 0) {
            into.wrong(column, CellError.CELL_TOO_SMALL, plain(least));
        } else if (most != null && plain.compareTo(most) > 0) {
            into.wrong(column, CellError.CELL_TOO_LARGE, plain(most));
        } else {
            into.put(column, plain.scale() < 0 ? plain.setScale(0) : plain);
        }
    }

    private static void date(String column, SentCell cell, Entered into) {
        if (cell instanceof SentCell.Moment moment) {
            into.put(column, moment.value().toLocalDate());
            return;
        }
        Days.Read read = cell instanceof SentCell.Figure number ? Days.read(number.value()) : Days.read(cell.shown());
        if (read.day() != null) {
            into.put(column, read.day());
        } else {
            into.wrong(column, read.impossible() ? CellError.CELL_NO_SUCH_DAY : CellError.CELL_NOT_DATE, cell.shown());
        }
    }

    private void choice(String column, Entry entry, SentCell cell, Entered into) {
        Entry.Choice choice = entry.choice();
        if (choice == null) {
            throw new IllegalStateException(column + " has nothing to choose from");
        }
        Map<String, String> labels = choices.computeIfAbsent(column, key -> labels(choice));
        String code = labels.get(PlainText.folded(cell.shown()));
        if (code == null) {
            into.wrong(column, CellError.CELL_NOT_CHOICE, cell.shown(), offered(choice));
        } else {
            into.put(column, code);
        }
    }

    private Map<String, String> labels(Entry.Choice choice) {
        Map<String, String> labels = new HashMap<>();
        for (String code : choice.codes()) {
            labels.put(PlainText.folded(code), code);
            spoken.in(choice.prefix() + "." + code).forEach(label -> labels.put(PlainText.folded(label), code));
        }
        return labels;
    }

    private String offered(Entry.Choice choice) {
        return choice.codes().stream()
                .map(code -> spoken.of(choice.prefix() + "." + code, locale))
                .collect(Collectors.joining(spoken.of("spreadsheet.entry.between", locale)));
    }

    private void reference(String column, Entry entry, SentCell cell, Entered into) {
        Entry.Reference reference = entry.reference();
        if (reference == null) {
            throw new IllegalStateException(column + " refers to nothing");
        }
        String name = PlainText.seen(cell.shown());
        List<?> meant = found.computeIfAbsent(
                column + "\n" + name, key -> reference.find().apply(name));
        if (meant.size() == 1) {
            into.put(column, meant.get(0));
        } else if (meant.isEmpty()) {
            into.wrong(column, CellError.CELL_UNKNOWN, name);
        } else {
            into.wrong(column, CellError.CELL_AMBIGUOUS, name, meant.size());
        }
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
