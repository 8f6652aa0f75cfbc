package city.wufei.facts.web;

import city.wufei.facts.Fact;
import city.wufei.facts.FactBook;
import city.wufei.facts.FactEntry;
import city.wufei.facts.Series;
import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Failure;
import city.wufei.kernel.KernelError;
import city.wufei.kernel.Period;
import city.wufei.platform.Action;
import city.wufei.platform.Caller;
import city.wufei.platform.spreadsheet.Column;
import city.wufei.platform.spreadsheet.Entry;
import city.wufei.platform.spreadsheet.TableDefinition;
import city.wufei.platform.spreadsheet.intake.Entered;
import city.wufei.platform.spreadsheet.intake.TableImport;
import city.wufei.registry.Region;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Values one by one, a row each, of any period; a series is named by its code or its name. */
@Component
class FactImport implements TableImport<FactImport.Row> {
    static final String IMPORTED = "import";
    private static final int LONGEST = 300;

    private final FactBook book;
    private final TableDefinition<Row> table;

    /** A row of the table. */
    record Row(
            Series series,
            String region,
            long regionId,
            Period period,
            @Nullable BigDecimal value,
            String source,
            String method,
            String note) {}

    FactImport(FactBook book, FactPlaces places) {
        this.book = book;
        this.table = table(book, places);
    }

    private static TableDefinition<Row> table(FactBook book, FactPlaces places) {
        Entry series = Entry.reference(written -> called(book, written), () -> names(book));
        return new TableDefinition<>(
                "statistics",
                List.of(
                        Column.<Row>text("series", row -> row.series().name())
                                .width(36)
                                .entered(series.mustBe()),
                        Column.<Row>text("unit", row -> row.series().unit()).width(12),
                        Column.<Row>text("region", Row::region)
                                .width(16)
                                .entered(Entry.reference(places::called, places::names)),
                        Column.<Row>text("period", row -> row.period().toString())
                                .width(12)
                                .entered(Entry.text().mustBe().atMost(10)),
                        Column.number("value", Row::value)
                                .entered(Entry.number().mustBe()),
                        Column.<Row>text("source", Row::source)
                                .width(24)
                                .entered(Entry.text().atMost(LONGEST)),
                        Column.<Row>text("method", Row::method)
                                .width(24)
                                .entered(Entry.text().atMost(LONGEST)),
                        Column.<Row>text("note", Row::note).entered(Entry.text().atMost(LONGEST))));
    }

    static List<Series> called(FactBook book, String written) {
        String name = written.strip();
        return book.find(name)
                .map(List::of)
                .orElseGet(() -> book.list(null, null, null).stream()
                        .filter(one -> one.name().equals(name))
                        .toList());
    }

    private static List<String> names(FactBook book) {
        return book.list(null, null, null).stream().map(Series::name).toList();
    }

    static void admitEverywhere(Caller caller) {
        if (!(caller instanceof CurrentPerson person)) {
            throw Failure.of(KernelError.FORBIDDEN, Action.EDIT_FACTS);
        }
        FactReach.requireEverywhere(person);
    }

    static Row row(Fact fact, Series series) {
        return new Row(
                series,
                fact.region().name(),
                fact.region().id(),
                fact.period(),
                fact.value(),
                fact.source(),
                fact.method(),
                fact.note());
    }

    @Override
    public TableDefinition<Row> table() {
        return table;
    }

    @Override
    public String address() {
        return "/statistics/import";
    }

    @Override
    public void admit(Caller caller) {
        admitEverywhere(caller);
    }

    @Override
    public String key(Entered row) {
        String period = Objects.requireNonNull(row.text("period"));
        return series(row).code() + " " + region(row).id() + " "
                + Period.find(period).map(Period::toString).orElse(period);
    }

    private static Series series(Entered row) {
        return Objects.requireNonNull(row.reference("series", Series.class));
    }

    private Region region(Entered row) {
        Region region = row.reference("region", Region.class);
        return region == null ? book.district() : region;
    }

    @Override
    public Map<String, Row> current(Set<String> keys) {
        Map<String, Row> current = new HashMap<>();
        for (String key : keys) {
            String[] parts = key.split(" ", 3);
            Period.find(parts[2])
                    .flatMap(period -> book.value(parts[0], Long.parseLong(parts[1]), period))
                    .ifPresent(fact -> current.put(key, row(fact, book.get(parts[0]))));
        }
        return current;
    }

    @Override
    public Row row(Entered entered, @Nullable Row before) {
        Series series = series(entered);
        Region region = region(entered);
        String written = Objects.requireNonNull(entered.text("period"));
        if (Period.find(written).isEmpty()) {
            entered.wrong("period", KernelError.PERIOD_INVALID, written);
        }
        Period period = Period.find(written).orElse(Period.year(Period.FIRST_YEAR));
        Row row = new Row(
                series,
                region.name(),
                region.id(),
                period,
                entered.number("value"),
                either(entered.text("source"), before == null ? series.source() : before.source()),
                either(entered.text("method"), before == null ? series.method() : before.method()),
                either(entered.text("note", before == null ? null : before.note()), ""));
        book.problems(entry(row, null))
                .forEach(problem -> entered.wrong(
                        problem.path(), problem.code(), problem.arguments().toArray()));
        return row;
    }

    private static String either(@Nullable String entered, String otherwise) {
        return entered == null ? otherwise : entered;
    }

    private static FactEntry entry(Row row, @Nullable String origin) {
        return new FactEntry(
                row.series().code(),
                row.regionId(),
                row.period(),
                row.value(),
                row.source(),
                row.method(),
                row.note(),
                origin);
    }

    @Override
    public void save(List<Change<Row>> changes) {
        throw new UnsupportedOperationException("Values say who sent them");
    }

    @Override
    public void save(List<Change<Row>> changes, String by) {
        book.record(
                changes.stream().map(change -> entry(change.after(), IMPORTED)).toList(), by);
    }
}
