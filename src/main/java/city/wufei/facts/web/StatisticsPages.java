package city.wufei.facts.web;

import city.wufei.facts.Fact;
import city.wufei.facts.FactBook;
import city.wufei.facts.Series;
import city.wufei.identity.CurrentPerson;
import city.wufei.identity.Whereabouts;
import city.wufei.kernel.Period;
import city.wufei.platform.Action;
import city.wufei.platform.Needs;
import city.wufei.platform.Words;
import city.wufei.platform.spreadsheet.Provenance;
import city.wufei.platform.spreadsheet.SpreadsheetDownload;
import city.wufei.registry.Region;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The series with their latest values, and one of them with its line. */
@Controller
@Needs(Action.READ)
@RequestMapping("/statistics")
class StatisticsPages {
    private final FactBook book;
    private final FactPlaces places;
    private final FactReach reach;
    private final YearsImport years;
    private final SpreadsheetDownload download;
    private final Words words;
    private final Clock clock;

    StatisticsPages(
            FactBook book,
            FactPlaces places,
            FactReach reach,
            YearsImport years,
            SpreadsheetDownload download,
            Words words,
            Clock clock) {
        this.book = book;
        this.places = places;
        this.reach = reach;
        this.years = years;
        this.download = download;
        this.words = words;
        this.clock = clock;
    }

    /** A line of the list. */
    record Line(Series series, @Nullable FactView latest) {}

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String q,
            CurrentPerson person,
            Model model) {
        Region place = places.get(region);
        List<Series> series = book.list(topic, q, null);
        Map<String, Fact> latest = book.latest(series.stream().map(Series::code).toList(), place.id());
        model.addAttribute("place", place);
        model.addAttribute(
                "lines",
                series.stream().map(one -> line(one, latest.get(one.code()))).toList());
        model.addAttribute("topics", topics());
        model.addAttribute("regions", places.choices());
        boolean everywhere = person.may(Action.EDIT_FACTS, Whereabouts.NOWHERE);
        model.addAttribute("mayImport", everywhere && person.may(Action.IMPORT));
        model.addAttribute("mayAdd", person.may(Action.EDIT));
        return "facts/list";
    }

    private Line line(Series series, @Nullable Fact latest) {
        return new Line(series, latest == null ? null : FactView.of(latest, series, words));
    }

    private Map<String, String> topics() {
        Map<String, String> topics = new LinkedHashMap<>();
        book.topics().forEach(topic -> topics.put(topic, topic));
        return topics;
    }

    /** The table that can be filled in and sent back. */
    @GetMapping("/export.xlsx")
    void export(
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String q,
            CurrentPerson person,
            HttpServletResponse response)
            throws IOException {
        Region place = places.get(region);
        List<Integer> shown = years.years();
        List<Provenance.Filter> filters = new ArrayList<>();
        if (topic != null && !topic.isBlank()) {
            filters.add(new Provenance.Filter(words.of("facts.topic"), topic));
        }
        if (q != null && !q.isBlank()) {
            filters.add(new Provenance.Filter(words.of("facts.search"), q));
        }
        Provenance provenance = new Provenance(
                place.name(),
                shown.get(0) + "–" + shown.get(shown.size() - 1),
                filters,
                clock.instant(),
                person.displayName(),
                words.of("facts.state"));
        download.send(
                years.table(),
                provenance,
                years.rows(topic, q, place)::forEach,
                LocaleContextHolder.getLocale(),
                response);
    }

    @GetMapping("/{code:[a-z0-9.-]+}")
    String show(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String region,
            CurrentPerson person,
            Model model) {
        Series series = book.get(code);
        Region place = places.get(region);
        List<FactView> facts = book.values(List.of(code), place.id(), null, null).stream()
                .sorted(Comparator.comparing(Fact::period).reversed())
                .map(fact -> FactView.of(fact, series, words))
                .toList();
        model.addAttribute("series", series);
        model.addAttribute("place", place);
        model.addAttribute("facts", facts);
        model.addAttribute("regions", places.choices());
        model.addAttribute("mayEdit", reach.may(person, series));
        model.addAttribute("mayChange", person.may(Action.EDIT));
        model.addAttribute(
                "now", Period.of(series.period(), LocalDate.now(clock)).previous());
        return "facts/series";
    }

    /** All versions of one value. */
    @GetMapping("/{code:[a-z0-9.-]+}/history")
    String history(
            @PathVariable String code,
            @RequestParam String period,
            @RequestParam(required = false) @Nullable String region,
            CurrentPerson person,
            Model model) {
        Region place = places.get(region);
        Period of = Period.of(period);
        Series series = book.get(code);
        model.addAttribute("series", series);
        model.addAttribute("place", place);
        model.addAttribute("mayEdit", reach.may(person, series));
        model.addAttribute("period", words.of(of));
        model.addAttribute(
                "versions",
                book.history(code, place.id(), of).stream()
                        .map(fact -> FactView.of(fact, series, words))
                        .toList());
        return "facts/history";
    }

    /** What the chart draws. */
    @GetMapping("/{code:[a-z0-9.-]+}/chart.json")
    @ResponseBody
    LineChart chart(@PathVariable String code, @RequestParam(required = false) @Nullable String region) {
        Series series = book.get(code);
        List<Fact> facts = book.values(List.of(code), places.get(region).id(), null, null);
        return LineChart.of(series, facts, words);
    }
}
