package city.wufei.facts.web;

import city.wufei.facts.Fact;
import city.wufei.facts.FactBook;
import city.wufei.facts.FactEntry;
import city.wufei.facts.Series;
import city.wufei.kernel.Period;
import city.wufei.platform.Caller;
import city.wufei.platform.spreadsheet.Column;
import city.wufei.platform.spreadsheet.Entry;
import city.wufei.platform.spreadsheet.TableDefinition;
import city.wufei.platform.spreadsheet.intake.Entered;
import city.wufei.platform.spreadsheet.intake.TableImport;
import city.wufei.registry.Named;
import city.wufei.registry.Region;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The history of series as people have it: a row for each series, a column for each of the last ten years. An empty cell
 * says nothing and leaves what is there.
 */
@Component
class YearsImport implements TableImport<YearsImport.Row> {
    private static final int YEARS = 10;
    private static final int LONGEST = 300;

    private final FactBook book;
    private final FactPlaces places;
    private final Clock clock;
    private final Map<Integer, TableDefinition<Row>> tables = new ConcurrentHashMap<>();

    /**
     * A series and what its years are in one region.
     *
     * @param source that all values of the row have; that of the series where they differ
     */
    record Row(Series series, Named region, String source, Map<Integer, BigDecimal> values) {
        Row {
            values = Map.copyOf(values);
        }
    }

    YearsImport(FactBook book, FactPlaces places, Clock clock) {
        this.book = book;
        this.places = places;
        this.clock = clock;
    }

    /** One for each running year, because the years go on. */
    @Override
    public TableDefinition<Row> table() {
        return tables.computeIfAbsent(LocalDate.now(clock).getYear(), this::table);
    }

    private TableDefinition<Row> table(int last) {
        Entry series = Entry.reference(
                written -> FactImport.called(book, written),
                () -> book.list(null, null, null).stream().map(Series::name).toList());
        List<Column<Row>> columns = new ArrayList<>();
        columns.add(
                Column.<Row>text("series", row -> row.series().name()).width(36).entered(series.mustBe()));
        columns.add(Column.<Row>text("unit", row -> row.series().unit()).width(12));
        columns.add(Column.<Row>text("region", row -> row.region().name())
                .width(16)
                .entered(Entry.reference(places::called, places::names)));
        columns.add(Column.text("source", Row::source)
                .width(28)
                .entered(Entry.text().atMost(LONGEST)));
        for (int year : years(last)) {
            columns.add(Column.<Row>number(column(year), row -> row.values().get(year))
                    .entered(Entry.number()));
        }
        return new TableDefinition<>("years", columns);
    }

    List<Integer> years() {
        return years(LocalDate.now(clock).getYear());
    }

    private static List<Integer> years(int last) {
        return IntStream.rangeClosed(last - YEARS + 1, last).boxed().toList();
    }

    private static String column(int year) {
        return "y" + year;
    }

    @Override
    public String address() {
        return "/statistics/years/import";
    }

    @Override
    public void admit(Caller caller) {
        FactImport.admitEverywhere(caller);
    }

    @Override
    public String key(Entered row) {
        return series(row).code() + " " + region(row).id();
    }

    @Override
    public Map<String, Row> current(Set<String> keys) {
        Map<String, Row> current = new HashMap<>();
        for (String key : keys) {
            String[] parts = key.split(" ", 2);
            long region = Long.parseLong(parts[1]);
            current.put(key, row(book.get(parts[0]), places.named(region), facts(List.of(parts[0]), region)));
        }
        return current;
    }

    /** A row for each series, those without values too, so that the export is what can be filled in. */
    List<Row> rows(@Nullable String topic, @Nullable String text, Region region) {
        List<Series> all = book.list(topic, text, null);
        Map<String, List<Fact>> facts = facts(all.stream().map(Series::code).toList(), region.id()).stream()
                .collect(Collectors.groupingBy(Fact::series));
        Named named = new Named(region.id(), region.name());
        return all.stream()
                .map(one -> row(one, named, facts.getOrDefault(one.code(), List.of())))
                .toList();
    }

    private List<Fact> facts(List<String> series, long region) {
        List<Integer> years = years();
        return book.values(series, region, Period.year(years.get(0)), Period.year(years.get(years.size() - 1)));
    }

    private static Row row(Series series, Named region, List<Fact> facts) {
        Map<Integer, BigDecimal> values = new TreeMap<>();
        Set<String> sources = new HashSet<>();
        for (Fact fact : facts) {
            if (fact.period().kind() == Period.Kind.YEAR) {
                values.put(fact.period().year(), Objects.requireNonNull(fact.value()));
                sources.add(fact.source());
            }
        }
        String source = sources.size() == 1 ? sources.iterator().next() : series.source();
        return new Row(series, region, source, values);
    }

    @Override
    public Row row(Entered entered, @Nullable Row before) {
        Row there = Objects.requireNonNull(before);
        Region region = region(entered);
        Map<Integer, BigDecimal> values = new HashMap<>(there.values());
        for (int year : years()) {
            BigDecimal value = entered.number(column(year));
            if (value != null) {
                values.put(year, value);
                problems(entered, there.series(), region, year, value);
            }
        }
        String source = entered.text("source");
        return new Row(
                there.series(),
                new Named(region.id(), region.name()),
                source == null ? there.source() : source,
                values);
    }

    private void problems(Entered entered, Series series, Region region, int year, BigDecimal value) {
        book.problems(FactEntry.of(series.code(), region.id(), Period.year(year), value, ""))
                .forEach(problem -> entered.wrong(
                        column(year), problem.code(), problem.arguments().toArray()));
    }

    @Override
    public void save(List<Change<Row>> changes) {
        throw new UnsupportedOperationException("Values say who sent them");
    }

    /** Only years whose value, or whose source, is another than before. */
    @Override
    public void save(List<Change<Row>> changes, String by) {
        List<FactEntry> entries = new ArrayList<>();
        for (Change<Row> change : changes) {
            Row before = Objects.requireNonNull(change.before());
            Row after = change.after();
            boolean sameSource = before.source().equals(after.source());
            after.values().forEach((year, value) -> {
                BigDecimal old = before.values().get(year);
                if (!sameSource || old == null || old.compareTo(value) != 0) {
                    entries.add(new FactEntry(
                            after.series().code(),
                            after.region().id(),
                            Period.year(year),
                            value,
                            after.source(),
                            null,
                            "",
                            FactImport.IMPORTED));
                }
            });
        }
        book.record(entries, by);
    }

    private static Series series(Entered row) {
        return Objects.requireNonNull(row.reference("series", Series.class));
    }

    private Region region(Entered row) {
        Region region = row.reference("region", Region.class);
        return region == null ? book.district() : region;
    }
}
