package city.wufei.plan.layout;

import city.wufei.plan.layout.Column.Role;
import city.wufei.plan.layout.Sheet.Cell;
import city.wufei.plan.layout.Sheet.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Lays out the items of one table: orders its columns, groups its rows, merges cells, repeats its heading. */
final class TableLayout<T> {
    /** How rows of one group are told apart from those of the next. */
    enum Grouping {
        /** By a row of its own above them. */
        HEADING_ROWS,
        /** By a column. */
        COLUMN
    }

    private static final String[] PARTS = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"};

    private final Dice dice;
    private final Style style;
    private final Function<T, String> group;
    private final Function<T, String> subgroup;
    private final Grouping groups;
    private final Grouping subgroups;
    private final boolean outerBracketed;
    private final boolean ordinalApart;
    private final int page;
    private List<Column<T>> columns = List.of();
    private int groupsSeen;
    private int subgroupsSeen;

    TableLayout(Dice dice, Style style, Function<T, String> group, Function<T, String> subgroup) {
        this.dice = dice;
        this.style = style;
        this.group = group;
        this.subgroup = subgroup;
        groups = dice.one(Grouping.values());
        subgroups = groups == Grouping.HEADING_ROWS ? dice.one(Grouping.values()) : Grouping.COLUMN;
        outerBracketed = subgroups == Grouping.COLUMN && dice.chance(0.5);
        ordinalApart = dice.chance(0.2);
        page = dice.chance(0.4) ? 5 + dice.upTo(20) : Integer.MAX_VALUE;
    }

    /** Columns of groups that stand in heading rows fall away; the rest come in some order. */
    void columns(List<Column<T>> all, List<T> items) {
        List<Column<T>> kept = new ArrayList<>(all.stream()
                .filter(column -> !(column.role() == Role.GROUP
                        && (groups == Grouping.HEADING_ROWS
                                || items.stream().allMatch(i -> group.apply(i).isEmpty()))))
                .filter(column -> !(column.role() == Role.SUBGROUP
                        && (subgroups == Grouping.HEADING_ROWS
                                || items.stream()
                                        .allMatch(i -> subgroup.apply(i).isEmpty()))))
                .toList());
        if (dice.chance(0.5)) {
            kept = reordered(kept);
        }
        if (kept.get(0).role() == Role.MONEY) {
            // The word "sum" has to stand before the sum.
            kept.add(kept.remove(0));
        }
        columns = kept;
    }

    /** A row with a sum under the money. */
    Row sum(String label, String amount) {
        int money = columnOf(Role.MONEY);
        List<Cell> cells = new ArrayList<>(List.of(Cell.wide(label, money), Cell.of(amount)));
        if (money < columns.size() - 1) {
            cells.add(Cell.wide("", columns.size() - 1 - money));
        }
        return new Row(cells, false);
    }

    /** A row that is one cell. */
    Row wide(String text) {
        return new Row(List.of(Cell.wide(text, columns.size())), false);
    }

    /** Columns under one heading stay together. */
    private List<Column<T>> reordered(List<Column<T>> kept) {
        List<List<Column<T>>> blocks = new ArrayList<>();
        for (Column<T> column : kept) {
            List<Column<T>> last = blocks.isEmpty() ? List.of() : blocks.get(blocks.size() - 1);
            if (column.over() != null
                    && !last.isEmpty()
                    && column.over().equals(last.get(0).over())) {
                last.add(column);
            } else {
                blocks.add(new ArrayList<>(List.of(column)));
            }
        }
        boolean numberFirst = dice.chance(0.7) && blocks.get(0).get(0).role() == Role.NUMBER;
        List<List<Column<T>>> rest = dice.shuffled(numberFirst ? blocks.subList(1, blocks.size()) : blocks);
        List<Column<T>> result = new ArrayList<>(numberFirst ? blocks.get(0) : List.of());
        rest.forEach(result::addAll);
        return result;
    }

    int width() {
        return columns.size();
    }

    int columnOf(Role role) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).role() == role)
                .findFirst()
                .orElse(-1);
    }

    /** One or two rows. */
    List<Row> heading() {
        List<Cell> upper = new ArrayList<>();
        List<Cell> lower = new ArrayList<>();
        for (int i = 0; i < columns.size(); i += upper.get(upper.size() - 1).columns()) {
            List<Column<T>> block = columns.subList(i, blockEnd(i));
            String over = block.get(0).over();
            upper.add(Cell.wide(over == null ? block.get(0).heading() : over, block.size()));
            if (over == null
                    || block.stream().allMatch(column -> column.heading().isEmpty())) {
                lower.add(new Cell("", block.size(), true));
            } else {
                block.forEach(column -> lower.add(Cell.of(column.heading())));
            }
        }
        Row first = new Row(upper, true);
        return lower.stream().allMatch(Cell::continued) ? List.of(first) : List.of(first, new Row(lower, true));
    }

    private int blockEnd(int start) {
        String over = columns.get(start).over();
        int end = start + 1;
        while (over != null
                && end < columns.size()
                && over.equals(columns.get(end).over())) {
            end++;
        }
        return end;
    }

    /** The rows below the heading, in one or two parts. */
    List<List<Row>> body(List<T> items) {
        int cut = dice.chance(0.2) ? 2 + dice.upTo(items.size()) : Integer.MAX_VALUE;
        List<List<Row>> parts = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        T before = null;
        int onPage = 0;
        for (T item : items) {
            boolean inSum = before != null && joins(Role.MONEY, before, item);
            boolean cutsHere = !inSum && --cut == 0;
            if (cutsHere) {
                parts.add(rows);
                rows = new ArrayList<>();
                onPage = 0;
            }
            List<Row> headings = groupRows(before, item);
            rows.addAll(headings);
            boolean newPage = ++onPage > page && !inSum;
            if (newPage) {
                rows.addAll(heading());
                onPage = 0;
            }
            rows.add(row(headings.isEmpty() && !cutsHere ? before : null, item, newPage));
            before = item;
        }
        parts.add(rows);
        return parts;
    }

    private boolean joins(Role role, T before, T item) {
        return columns.stream()
                .filter(column -> column.role() == role)
                .map(Column::joins)
                .anyMatch(joins -> joins != null && joins.test(before, item));
    }

    private List<Row> groupRows(@Nullable T before, T item) {
        List<Row> rows = new ArrayList<>();
        boolean newGroup = before == null || !group.apply(before).equals(group.apply(item));
        boolean newSubgroup =
                newGroup || !subgroup.apply(Objects.requireNonNull(before)).equals(subgroup.apply(item));
        if (newGroup && groups == Grouping.HEADING_ROWS && !group.apply(item).isEmpty()) {
            String part = PARTS[groupsSeen++ % PARTS.length];
            rows.add(headingRow(outerBracketed ? "（" + part + "）" : part + "、", group.apply(item)));
            subgroupsSeen = 0;
        }
        if (newSubgroup
                && subgroups == Grouping.HEADING_ROWS
                && !subgroup.apply(item).isEmpty()) {
            rows.add(headingRow("（" + PARTS[subgroupsSeen++ % PARTS.length] + "）", subgroup.apply(item)));
        }
        return rows;
    }

    private Row headingRow(String ordinal, String words) {
        boolean numberFirst = columnOf(Role.NUMBER) == 0 && columns.size() > 1;
        return ordinalApart && numberFirst && !style.format.equals(Style.Format.LINES)
                ? new Row(List.of(Cell.of(ordinal.replace("、", "")), Cell.wide(words, columns.size() - 1)), false)
                : new Row(List.of(Cell.wide(ordinal + words, columns.size())), false);
    }

    private Row row(@Nullable T before, T item, boolean newPage) {
        List<Cell> cells = new ArrayList<>();
        for (Column<T> column : columns) {
            BiPredicate<T, T> joins = column.joins();
            boolean joined = before != null && joins != null && joins.test(before, item);
            boolean printedOnce = column.role() == Role.MONEY || style.mergesCells;
            boolean continued = joined && printedOnce && (!newPage || blankAfterPage());
            cells.add(continued ? new Cell("", 1, true) : Cell.of(column.text().apply(item)));
        }
        return new Row(cells, false);
    }

    /** In plain text a merged cell is blank after the heading of a page as it was before. */
    private boolean blankAfterPage() {
        return !style.format.tellsMerged() && dice.chance(0.3);
    }
}
