package city.wufei.identity.internal.trail;

import city.wufei.identity.internal.trail.TrailFilter.Sort;
import city.wufei.kernel.Failure;
import city.wufei.kernel.PageRequest;
import city.wufei.platform.Time;
import city.wufei.platform.Words;
import city.wufei.platform.api.ApiError;
import city.wufei.platform.spreadsheet.Column;
import city.wufei.platform.spreadsheet.Provenance;
import city.wufei.platform.spreadsheet.Rows;
import city.wufei.platform.spreadsheet.TableDefinition;
import city.wufei.platform.spreadsheet.exports.TableExport;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The trail as a spreadsheet, of any length. */
@Component
class TrailExport implements TableExport {
    private final TrailSql entries;
    private final TrailWords details;
    private final Things things;
    private final Words words;
    private final Clock clock;

    TrailExport(TrailSql entries, TrailWords details, Things things, Words words, Clock clock) {
        this.entries = entries;
        this.details = details;
        this.things = things;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "trail";
    }

    @Override
    public Prepared<TrailEntry> prepare(Map<String, String> asked, String by) {
        TrailFilter filter = filter(asked);
        String sort = asked.get("sort");
        Provenance provenance = new Provenance(
                        null, period(filter), asked(filter), clock.instant(), by, words.of("trail.state"))
                .withMark();
        return new Prepared<>(
                table(things.names()),
                provenance,
                Rows.paged(sort, request -> entries.list(filter, request)),
                entries.list(filter, new PageRequest(0, 1, sort)).total());
    }

    private static TrailFilter filter(Map<String, String> asked) {
        String kind = asked.getOrDefault("kind", "");
        return new TrailFilter(
                asked.get("q"), kind.isBlank() ? null : kindOf(kind), day(asked, "from"), day(asked, "to"));
    }

    private static Sort kindOf(String name) {
        try {
            return Sort.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw Failure.of(ApiError.PARAMETER_INVALID, "kind", Arrays.toString(Sort.values()))
                    .causedBy(unknown);
        }
    }

    private static @Nullable LocalDate day(Map<String, String> asked, String name) {
        String day = asked.getOrDefault(name, "");
        try {
            return day.isBlank() ? null : LocalDate.parse(day);
        } catch (DateTimeParseException wrong) {
            throw Failure.of(ApiError.PARAMETER_INVALID, name, "2025-01-31").causedBy(wrong);
        }
    }

    static @Nullable String period(TrailFilter filter) {
        return filter.from() == null && filter.to() == null
                ? null
                : (filter.from() == null ? "" : filter.from()) + "—" + (filter.to() == null ? "" : filter.to());
    }

    List<Provenance.Filter> asked(TrailFilter filter) {
        List<Provenance.Filter> asked = new ArrayList<>();
        if (filter.q() != null && !filter.q().isBlank()) {
            asked.add(new Provenance.Filter(words.of("trail.search"), filter.q()));
        }
        if (filter.kind() != null) {
            asked.add(new Provenance.Filter(words.of("trail.kind"), words.of("trail.kind." + filter.kind())));
        }
        return asked;
    }

    private TableDefinition<TrailEntry> table(Things.Lookup names) {
        return new TableDefinition<>(
                "trail",
                List.of(
                        Column.<TrailEntry>text(
                                        "at",
                                        entry -> LocalDateTime.ofInstant(entry.at(), Time.ZONE)
                                                .toString())
                                .width(26),
                        Column.<TrailEntry>text("person", entry -> TrailPages.name(entry.person()))
                                .width(16),
                        Column.<TrailEntry>text("behalf", entry -> TrailPages.name(entry.behalf()))
                                .width(16),
                        Column.<TrailEntry>text("what", entry -> words.of(entry.what()))
                                .width(20),
                        Column.<TrailEntry>text("thing", entry -> entry.thing() + " " + entry.thingId())
                                .width(40),
                        Column.<TrailEntry>text("name", names::name).width(28),
                        Column.<TrailEntry>text("detail", details::detail).width(40),
                        Column.<TrailEntry>text(
                                        "status",
                                        entry -> entry.status() == null
                                                ? ""
                                                : entry.status().toString())
                                .width(8),
                        Column.<TrailEntry>text("address", TrailEntry::address).width(18)));
    }
}
