package city.wufei.facts.internal;

import city.wufei.facts.Fact;
import city.wufei.facts.FactBook;
import city.wufei.facts.FactEntry;
import city.wufei.facts.FactFilter;
import city.wufei.facts.FactsError;
import city.wufei.facts.Series;
import city.wufei.kernel.Failure;
import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.kernel.Period;
import city.wufei.kernel.Problem;
import city.wufei.registry.Region;
import city.wufei.registry.Regions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class Facts implements FactBook {
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");

    private final SeriesSql series;
    private final FactSql facts;
    private final Regions regions;
    private final Clock clock;

    Facts(SeriesSql series, FactSql facts, Regions regions, Clock clock) {
        this.series = series;
        this.facts = facts;
        this.regions = regions;
        this.clock = clock;
    }

    @Override
    public Optional<Series> find(String code) {
        return series.find(code);
    }

    @Override
    public Series get(String code) {
        return find(code).orElseThrow(() -> Failure.of(FactsError.SERIES_NOT_FOUND, code));
    }

    @Override
    public List<Series> list(@Nullable String topic, @Nullable String text, Period.@Nullable Kind period) {
        return series.list(topic, text, period);
    }

    @Override
    public List<String> topics() {
        return series.topics();
    }

    @Override
    @Transactional
    public void keep(Series wanted) {
        if (!CODE.matcher(wanted.code()).matches()) {
            throw Failure.of(FactsError.SERIES_CODE_INVALID, wanted.code());
        }
        if (series.add(wanted)) {
            return;
        }
        Series there = get(wanted.code());
        long id = Objects.requireNonNull(there.id());
        series.lock(id);
        boolean same = there.kind() == wanted.kind()
                && there.period() == wanted.period()
                && there.unit().equals(wanted.unit());
        long values = same ? 0 : series.countValues(id);
        if (values > 0) {
            throw Failure.of(FactsError.SERIES_IN_USE, there.name(), values);
        }
        series.change(wanted);
    }

    @Override
    @Transactional
    public void addMissing(List<Series> wanted) {
        wanted.forEach(series::add);
    }

    @Override
    @Transactional
    public int record(List<FactEntry> entries, String by) {
        Map<String, Optional<Series>> known = entries.stream()
                .map(FactEntry::series)
                .distinct()
                .sorted()
                .collect(Collectors.toMap(Function.identity(), series::find));
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            FactEntry entry = entries.get(i);
            String path = i + ".";
            new Fitting(entry)
                    .problems(Objects.requireNonNull(known.get(entry.series()))).stream()
                            .map(one -> new Problem(path + one.path(), one.code(), one.arguments()))
                            .forEach(problems::add);
        }
        if (!problems.isEmpty()) {
            throw Failure.of(FactsError.FACT_INVALID, problems);
        }
        known.values()
                .forEach(one ->
                        series.lock(Objects.requireNonNull(one.orElseThrow().id())));
        int added = 0;
        for (int i = 0; i < entries.size(); i++) {
            FactEntry entry = entries.get(i);
            added += add(Objects.requireNonNull(known.get(entry.series())).orElseThrow(), entry, i, by);
        }
        return added;
    }

    private int add(Series of, FactEntry entry, int index, String by) {
        long region = facts.regionOn(entry.region(), entry.period())
                .orElseThrow(() -> Failure.of(
                        FactsError.FACT_INVALID,
                        List.of(Problem.of(index + ".region", FactsError.FACT_REGION_UNKNOWN, entry.region()))));
        Fact before = facts.find(of.code(), region, entry.period()).orElse(null);
        if (Fitting.saysTheSame(before, entry, of)) {
            return 0;
        }
        facts.add(of, region, entry, clock.instant(), by);
        return 1;
    }

    @Override
    public List<Problem> problems(FactEntry entry) {
        return new Fitting(entry).problems(series.find(entry.series()));
    }

    @Override
    public List<Fact> values(
            @Nullable Collection<String> codes, @Nullable Long region, @Nullable Period from, @Nullable Period to) {
        return facts.list(codes, region, from, to);
    }

    @Override
    public Listing<Fact> values(FactFilter filter, PageRequest request) {
        return facts.page(filter, request);
    }

    @Override
    public Optional<Fact> value(String code, long region, Period period) {
        return facts.find(code, region, period);
    }

    @Override
    public Map<String, Fact> latest(Collection<String> codes, long region) {
        return codes.isEmpty()
                ? Map.of()
                : facts.latest(codes, region).stream()
                        .collect(Collectors.toMap(Fact::series, Function.identity(), (one, other) -> one));
    }

    @Override
    public List<Fact> history(String code, long region, Period period) {
        return facts.history(code, region, period);
    }

    @Override
    public Region district() {
        return facts.firstDistrict()
                .flatMap(id -> regions.on(id, LocalDate.now(clock)))
                .orElseThrow(() -> new IllegalStateException("The register has no district"));
    }
}
