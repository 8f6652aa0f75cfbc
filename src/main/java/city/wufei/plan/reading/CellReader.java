package city.wufei.plan.reading;

import city.wufei.plan.reading.value.NormalText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the cells of item rows by meaning, and carries merged ones down; never across the heading of a group. */
final class CellReader {
    private final Layout layout;
    private final Groups groups;
    private final RowAligner aligner;
    private final MergedColumns mergedColumns;
    private final List<Integer> byMeaning;
    private final Map<Meaning, String> above;
    private final Map<Meaning, String> mergedAbove = new EnumMap<>(Meaning.class);
    private final Map<Integer, String> unknown = new TreeMap<>();

    /**
     * A reader of one part of a table.
     *
     * @param above what stands above it in the parts before, which blank cells may go on from
     */
    CellReader(Grid grid, Layout layout, Groups groups, Map<Meaning, String> above) {
        this.above = above;
        this.layout = layout;
        this.groups = groups;
        this.aligner = new RowAligner(layout, grid.spansKnown());
        this.mergedColumns = new MergedColumns(grid, layout);
        this.byMeaning = IntStream.range(0, layout.columns().size())
                .boxed()
                .sorted(Comparator.comparing(i -> layout.columns().get(i).meaning()))
                .toList();
    }

    /** The cells of one row. */
    record Cells(Map<Meaning, String> values, Set<Meaning> merged, List<ItemRow.Extra> remarks) {
        String value(Meaning meaning) {
            return values.getOrDefault(meaning, "");
        }
    }

    /** After a heading nothing is carried down from before it. */
    void forget() {
        above.clear();
    }

    /** Headings of columns that mean nothing known and have something in them. */
    Collection<String> unknownColumns() {
        return unknown.values();
    }

    boolean isCutOff(Grid.Row row) {
        return aligner.isCutOff(row);
    }

    /** Null when the cells cannot be put under the columns. */
    @Nullable
    Cells read(Grid.Row row) {
        RowAligner.Aligned aligned = aligner.align(row).orElse(null);
        if (aligned == null) {
            return null;
        }
        Map<Meaning, String> values = new EnumMap<>(Meaning.class);
        Set<Meaning> merged = EnumSet.noneOf(Meaning.class);
        List<ItemRow.Extra> remarks = new ArrayList<>();
        for (int i : byMeaning) {
            Column column = layout.columns().get(i);
            String text = aligned.texts().get(i);
            if (column.meaning() == Meaning.REMARK || column.meaning() == Meaning.UNKNOWN) {
                remark(i, text, remarks);
            } else {
                boolean continued = aligned.continued().get(i);
                values.put(column.meaning(), carried(column.meaning(), text, continued, merged));
            }
        }
        enterGroups(values);
        return new Cells(values, merged, remarks);
    }

    /** The outer group first: when it changes, nothing is carried down from the one before. */
    private String carried(Meaning meaning, String text, boolean continued, Set<Meaning> merged) {
        boolean blank = NormalText.of(text).isEmpty();
        if (continued) {
            merged.add(meaning);
            return meaning == Meaning.INVESTMENT ? "" : mergedAbove.getOrDefault(meaning, text);
        }
        if (blank && mergedColumns.reachDown(meaning)) {
            return above.getOrDefault(meaning, "");
        }
        if (meaning == Meaning.GROUP && !text.equals(above.get(Meaning.GROUP))) {
            forget();
        }
        above.put(meaning, text);
        mergedAbove.put(meaning, text);
        return text;
    }

    private void enterGroups(Map<Meaning, String> values) {
        boolean inner = groups.hasHeadings() && !layout.has(Meaning.SUBGROUP);
        String group = NormalText.unwrapped(values.getOrDefault(Meaning.GROUP, ""));
        if (layout.has(Meaning.GROUP) && inner) {
            groups.subgroup(group);
        } else if (layout.has(Meaning.GROUP)) {
            groups.group(group);
        }
        if (layout.has(Meaning.SUBGROUP)) {
            groups.subgroup(NormalText.unwrapped(values.getOrDefault(Meaning.SUBGROUP, "")));
        }
    }

    private void remark(int index, String text, List<ItemRow.Extra> remarks) {
        Column column = layout.columns().get(index);
        String normal = NormalText.of(text);
        if (normal.isEmpty() || normal.equals("-") || normal.equals("/")) {
            return;
        }
        remarks.add(new ItemRow.Extra(column.heading(), text));
        if (column.meaning() == Meaning.UNKNOWN) {
            unknown.putIfAbsent(index, column.heading().isBlank() ? text : column.heading());
        }
    }
}
