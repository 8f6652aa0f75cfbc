package city.wufei.plan.reading;

import city.wufei.plan.Place;
import city.wufei.plan.draft.Unread.Reason;
import city.wufei.plan.reading.value.MoneyReader;
import city.wufei.plan.reading.value.NormalText;
import city.wufei.plan.reading.value.Ordinals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Walks down the tables of one type, which may be one table in several parts, and collects their rows. */
final class RowReader {
    private static final Pattern NUMBER = Pattern.compile("\\(?(\\d{1,4})\\)?[.、]?");
    private static final Pattern SUBTOTAL = Pattern.compile("^小计");
    private static final Pattern AMOUNT = Pattern.compile("([\\d,.]+[千百万亿]*元?)");

    private final Leftovers leftovers;
    private final Groups groups = new Groups();
    private final List<ItemRow> rows = new ArrayList<>();
    private final List<PrintedAmount> sums = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Set<Integer> numbers = new HashSet<>();
    private final Map<Meaning, String> above = new EnumMap<>(Meaning.class);
    private @Nullable Layout layout;

    RowReader(Leftovers leftovers) {
        this.leftovers = leftovers;
    }

    List<ItemRow> rows() {
        return rows;
    }

    List<PrintedAmount> sums() {
        return sums;
    }

    /** Remarks inside the frame of the table. */
    List<String> notes() {
        return notes;
    }

    /** The layout of the part read last. */
    @Nullable
    Layout layout() {
        return layout;
    }

    int lastNumber() {
        return rows.isEmpty() ? 0 : rows.get(rows.size() - 1).number();
    }

    /** Before a part without heading: in plain text a heading at its top looks like a paragraph above it. */
    void enter(List<String> captions) {
        captions.stream().filter(groups::hasHeadingsLike).forEach(groups::heading);
    }

    /** Reads one part; what its own heading does not say, the unit of money, that of the part before does. */
    void read(Grid grid, Layout part) {
        Layout found = part.power() == null && layout != null ? part.with(layout.power()) : part;
        layout = found;
        CellReader cells = new CellReader(grid, found, groups, above);
        List<Grid.Row> body = grid.rows().subList(found.body(), grid.rows().size());
        for (Grid.Row row : body) {
            Place place = grid.table().place(row.number());
            switch (RowSort.of(row, found)) {
                case BLANK, PAGE -> {}
                case SUM -> sum(row, place, found);
                case NOTE -> notes.add(row.text());
                case HEADING -> heading(row, place, found, cells);
                case ITEM ->
                    item(
                            row,
                            place,
                            cells,
                            row.number() == body.get(body.size() - 1).number());
            }
        }
        cells.unknownColumns()
                .forEach(heading -> leftovers.row(
                        Reason.COLUMN_NOT_UNDERSTOOD, heading, grid.table().place(found.headingRow(grid))));
    }

    private void heading(Grid.Row row, Place place, Layout found, CellReader cells) {
        List<Grid.Cell> filled = row.filled();
        boolean apart = RowSort.ORDINAL_ONLY
                .matcher(NormalText.of(filled.get(0).text()))
                .matches();
        int words = apart ? 2 : 1;
        String ordinal = filled.get(0).text() + (filled.get(0).text().strip().endsWith("、") ? "" : "、");
        String text = apart ? ordinal + filled.get(1).text() : filled.get(0).text();
        groups.heading(NormalText.unwrapped(text));
        cells.forget();
        if (filled.size() > words) {
            MoneyReader.read(filled.get(words).text(), found.power())
                    .ifPresent(amount -> addSum(Ordinals.without(text), amount, place, true));
        }
    }

    private void sum(Grid.Row row, Place place, Layout found) {
        String label = row.filled().get(0).text();
        BigDecimal amount = row.filled().stream()
                .map(cell -> MoneyReader.read(cell.text(), found.power()))
                .filter(Optional::isPresent)
                .map(Optional::get)
                .max(BigDecimal::compareTo)
                .orElseGet(() -> inLabel(label, found));
        if (amount != null) {
            addSum(label, amount, place, SUBTOTAL.matcher(NormalText.of(label)).find());
        } else if (found.has(Meaning.INVESTMENT)) {
            leftovers.row(Reason.ROW_NOT_UNDERSTOOD, row.text(), place);
        }
    }

    private static @Nullable BigDecimal inLabel(String label, Layout found) {
        Matcher amount = AMOUNT.matcher(NormalText.of(label));
        return amount.find() ? MoneyReader.read(amount.group(1), found.power()).orElse(null) : null;
    }

    private void addSum(String label, BigDecimal amount, Place place, boolean ofGroup) {
        String subgroup = groups.subgroup().isEmpty() ? null : groups.subgroup();
        sums.add(new PrintedAmount(
                NormalText.unwrapped(label),
                amount,
                place,
                ofGroup ? groups.group() : null,
                ofGroup ? subgroup : null));
    }

    private void item(Grid.Row row, Place place, CellReader cells, boolean last) {
        if (last && cells.isCutOff(row)) {
            leftovers.row(Reason.TABLE_CUT_OFF, row.text(), place);
            return;
        }
        CellReader.Cells read = row.filled().size() > 1 ? cells.read(row) : null;
        if (read == null || read.value(Meaning.ITEM).isEmpty()) {
            leftovers.row(Reason.ROW_NOT_UNDERSTOOD, row.text(), place);
            return;
        }
        int number = number(read);
        if (number == 0 || !numbers.add(number)) {
            leftovers.row(Reason.NUMBER_MISSING_OR_REPEATED, row.text(), place);
            return;
        }
        rows.add(new ItemRow(
                place,
                number,
                groups.group(),
                groups.subgroup(),
                Objects.requireNonNull(layout).power(),
                read.values(),
                read.merged(),
                read.remarks()));
    }

    /** As printed, or counted where the table has no numbers; 0 when there is none to read. */
    private int number(CellReader.Cells cells) {
        if (!Objects.requireNonNull(layout).has(Meaning.NUMBER)) {
            return lastNumber() + 1;
        }
        return cells.merged().contains(Meaning.NUMBER) ? 0 : number(cells.value(Meaning.NUMBER));
    }

    /** The number that a cell prints, 0 when it prints none. */
    static int number(String cell) {
        Matcher number = NUMBER.matcher(NormalText.of(cell));
        return number.matches() ? Integer.parseInt(number.group(1)) : 0;
    }
}
