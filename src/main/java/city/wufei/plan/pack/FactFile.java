package city.wufei.plan.pack;

import city.wufei.plan.draft.Fact;
import city.wufei.plan.pack.PlanPack.KeyedFact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code facts.csv}: what the text states about the world, mostly about the base year. */
final class FactFile {
    static final String NAME = "facts.csv";
    static final List<String> COLUMNS =
            List.of("key", "kind", "topic", "name", "part_of", "year", "value", "unit", "about", "place");

    private FactFile() {}

    static KeyedFact read(CsvRow row, Texts texts) {
        String key = row.required("key");
        Integer year = row.numberOrNull("year");
        return new KeyedFact(
                new Fact(
                        row.choice("kind", Fact.Kind.class),
                        row.text("topic"),
                        row.required("name"),
                        row.textOrNull("part_of"),
                        year,
                        row.decimal("value"),
                        row.text("unit"),
                        row.yes("about"),
                        row.place("place"),
                        texts.of(Texts.Owner.FACT, item(key, year))),
                key);
    }

    /** Key and year together name a fact. */
    static String item(String key, @Nullable Integer year) {
        return year == null ? key : key + "@" + year;
    }

    static List<String> cells(KeyedFact keyed) {
        Fact fact = keyed.fact();
        return List.of(
                keyed.key(),
                fact.kind().name(),
                fact.topic(),
                fact.name(),
                Cells.of(fact.partOf()),
                Cells.of(fact.year()),
                Cells.of(fact.value()),
                fact.unit(),
                Cells.of(fact.about()),
                fact.place().toString());
    }
}
