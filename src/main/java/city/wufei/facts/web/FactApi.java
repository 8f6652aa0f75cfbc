package city.wufei.facts.web;

import city.wufei.facts.Fact;
import city.wufei.facts.FactBook;
import city.wufei.facts.FactEntry;
import city.wufei.facts.FactFilter;
import city.wufei.facts.FactsError;
import city.wufei.facts.Series;
import city.wufei.facts.SeriesKind;
import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Failure;
import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.kernel.Period;
import city.wufei.kernel.Problem;
import city.wufei.platform.Action;
import city.wufei.platform.Needs;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Fact series and their values. */
@RestController
@Needs(Action.READ)
@RequestMapping("/api/v1/facts")
class FactApi {
    private final FactBook book;
    private final FactPlaces places;
    private final FactReach reach;

    FactApi(FactBook book, FactPlaces places, FactReach reach) {
        this.book = book;
        this.places = places;
        this.reach = reach;
    }

    /** The values in force. */
    @GetMapping
    Listing<FactJson> list(
            @RequestParam(required = false) @Nullable String series,
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            PageRequest page) {
        FactFilter filter = new FactFilter(
                series == null ? null : book.get(series).code(),
                topic,
                region == null ? null : places.get(region).id(),
                from == null ? null : Period.of(from),
                to == null ? null : Period.of(to));
        return book.values(filter, page).map(FactJson::of);
    }

    @GetMapping("/series")
    List<SeriesJson> series(
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable String q,
            CurrentPerson person) {
        return book.list(topic, q, null).stream()
                .map(one -> SeriesJson.of(one, actions(person, one)))
                .toList();
    }

    @GetMapping("/series/{code}")
    SeriesJson series(@PathVariable String code, CurrentPerson person) {
        Series one = book.get(code);
        return SeriesJson.of(one, actions(person, one));
    }

    private List<Action> actions(CurrentPerson person, Series one) {
        return reach.may(person, one) ? List.of(Action.EDIT_FACTS) : List.of();
    }

    /**
     * Records values, all or none. A value that says what is in force already adds nothing.
     */
    @PostMapping
    @Needs(Action.EDIT_FACTS)
    @Transactional
    Recorded record(@RequestBody List<NewFactJson> sent, CurrentPerson by) {
        List<Problem> problems = new ArrayList<>();
        List<FactEntry> entries = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            entry(sent.get(i), i, entries, problems);
        }
        if (!problems.isEmpty()) {
            throw Failure.of(FactsError.FACT_INVALID, problems);
        }
        entries.stream()
                .map(FactEntry::series)
                .distinct()
                .forEach(code -> book.find(code).ifPresent(one -> reach.require(by, one)));
        return new Recorded(sent.size(), book.record(entries, by.signature()));
    }

    private void entry(NewFactJson sent, int index, List<FactEntry> entries, List<Problem> problems) {
        try {
            String value = sent.value();
            entries.add(new FactEntry(
                    sent.series(),
                    places.get(sent.region()).id(),
                    Period.of(sent.period()),
                    value == null ? null : new BigDecimal(value),
                    sent.source(),
                    sent.method(),
                    sent.note() == null ? "" : sent.note(),
                    "api"));
        } catch (Failure failure) {
            problems.add(new Problem(String.valueOf(index), failure.code(), failure.arguments()));
        } catch (NumberFormatException e) {
            problems.add(Problem.of(index + ".value", FactsError.NUMBER_EXPECTED, String.valueOf(sent.value())));
        }
    }

    /**
     * @param region code; the district without it
     * @param value a decimal string; null takes back what was recorded before
     * @param source that of the series without it
     */
    record NewFactJson(
            String series,
            @Nullable String region,
            String period,
            @Nullable String value,
            @Nullable String source,
            @Nullable String method,
            @Nullable String note) {}

    /** @param recorded how many were news */
    record Recorded(int received, int recorded) {}

    /** @param value a decimal string in the unit of the series */
    record FactJson(
            long id,
            String series,
            String region,
            String period,
            String value,
            String source,
            String method,
            String note,
            Instant recordedAt,
            String recordedBy,
            @Nullable String origin) {
        static FactJson of(Fact fact) {
            return new FactJson(
                    fact.id(),
                    fact.series(),
                    fact.region().name(),
                    fact.period().toString(),
                    fact.value() == null ? "" : fact.value().toPlainString(),
                    fact.source(),
                    fact.method(),
                    fact.note(),
                    fact.recordedAt(),
                    fact.recordedBy(),
                    fact.origin());
        }
    }

    /** A series, with what its reader may do. */
    record SeriesJson(
            String code,
            String name,
            String topic,
            SeriesKind kind,
            String unit,
            int digits,
            Period.Kind period,
            String source,
            String method,
            List<Action> actions) {
        static SeriesJson of(Series one, List<Action> actions) {
            return new SeriesJson(
                    one.code(),
                    one.name(),
                    one.topic(),
                    one.kind(),
                    one.unit(),
                    one.digits(),
                    one.period(),
                    one.source(),
                    one.method(),
                    actions);
        }
    }
}
