package city.wufei.plan.reading;

import city.wufei.plan.IndicatorKind;
import city.wufei.plan.Statement;
import city.wufei.plan.draft.PlannedIndicator;
import city.wufei.plan.draft.Unread.Item;
import city.wufei.plan.reading.value.BodyNames;
import city.wufei.plan.reading.value.NormalText;
import city.wufei.plan.reading.value.ValueReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes indicators of rows. */
final class IndicatorRows {
    private final KindMarks marks;
    private final @Nullable Integer baseYear;
    private final Leftovers leftovers;

    IndicatorRows(KindMarks marks, @Nullable Integer baseYear, Leftovers leftovers) {
        this.marks = marks;
        this.baseYear = baseYear;
        this.leftovers = leftovers;
    }

    List<PlannedIndicator> read(List<ItemRow> rows) {
        List<PlannedIndicator> indicators = new ArrayList<>();
        rows.forEach(row -> indicators.add(indicator(row)));
        return indicators;
    }

    private PlannedIndicator indicator(ItemRow row) {
        List<String> units = new ArrayList<>(BodyNames.read(row.value(Meaning.BODIES)));
        units.addAll(BodyNames.read(row.value(Meaning.SUPPORTS)));
        return new PlannedIndicator(
                row.number(),
                KindMarks.bare(row.text(Meaning.ITEM)),
                kind(row),
                row.group(),
                row.subgroup(),
                value(row, Meaning.BASELINE, "baseline"),
                value(row, Meaning.TARGET, "target"),
                units,
                row.place());
    }

    private Statement value(ItemRow row, Meaning meaning, String field) {
        Statement statement = ValueReader.read(row.value(meaning), row.value(Meaning.UNIT), baseYear);
        boolean hasColumn = row.values().containsKey(meaning);
        if (statement.isUnread() && hasColumn) {
            leftovers.cell(Item.Type.INDICATOR, row, field, statement.text());
        }
        return statement;
    }

    private IndicatorKind kind(ItemRow row) {
        String cell = row.value(Meaning.KIND);
        IndicatorKind named = KindMarks.named(cell);
        if (named != null) {
            return named;
        }
        boolean cellDecides = !NormalText.of(cell).isEmpty();
        IndicatorKind marked = marks.marked(cellDecides ? cell : row.value(Meaning.ITEM));
        if (marked == null) {
            leftovers.cell(Item.Type.INDICATOR, row, "kind", cellDecides ? cell : row.value(Meaning.ITEM));
        }
        return marked == null ? IndicatorKind.OPTIONAL : marked;
    }
}
