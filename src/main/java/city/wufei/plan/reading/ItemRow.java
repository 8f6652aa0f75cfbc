package city.wufei.plan.reading;

import city.wufei.plan.Place;
import city.wufei.plan.reading.value.NormalText;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of one of the three tables, its cells by what they mean, merged cells carried down.
 *
 * @param power of ten that makes 10⁴ yuan of a printed investment, null when nothing names the unit
 * @param merged meanings whose cell is the lower part of one that began above
 * @param remarks cells that have no field of their own
 */
record ItemRow(
        Place place,
        int number,
        String group,
        String subgroup,
        @Nullable Integer power,
        Map<Meaning, String> values,
        Set<Meaning> merged,
        List<Extra> remarks) {
    ItemRow {
        values = Map.copyOf(values);
        merged = Set.copyOf(merged);
        remarks = List.copyOf(remarks);
    }

    /** A cell under a heading. */
    record Extra(String heading, String text) {}

    /** As printed; empty when the table has no such column. */
    String value(Meaning meaning) {
        return values.getOrDefault(meaning, "");
    }

    /** Without the line breaks of a narrow column. */
    String text(Meaning meaning) {
        return NormalText.unwrapped(value(meaning));
    }
}
