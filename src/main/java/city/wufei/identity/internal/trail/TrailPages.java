package city.wufei.identity.internal.trail;

import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.IdentityError;
import city.wufei.kernel.Failure;
import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.platform.Action;
import city.wufei.platform.Caller;
import city.wufei.platform.NavEntry;
import city.wufei.platform.NavigationSource;
import city.wufei.platform.Needs;
import city.wufei.platform.Time;
import city.wufei.platform.Words;
import city.wufei.platform.documents.DocumentDownload;
import city.wufei.platform.documents.OfficialDocument;
import city.wufei.platform.documents.OfficialDocument.Block;
import city.wufei.platform.spreadsheet.Column;
import city.wufei.platform.spreadsheet.Provenance;
import city.wufei.platform.spreadsheet.Rows;
import city.wufei.platform.spreadsheet.SpreadsheetDownload;
import city.wufei.platform.spreadsheet.TableDefinition;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The audit trail as those who watch read it. */
@Controller
@Needs(Action.READ_TRAIL)
@RequestMapping("/trail")
class TrailPages implements NavigationSource {
    private static final NavEntry ENTRY = new NavEntry("trail", "/trail", NavEntry.ADMINISTRATION + 10, "trail.title");

    private static final int MOST_PRINTED = 2_000;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final TrailSql entries;
    private final Seals seals;
    private final SpreadsheetDownload download;
    private final TrailWords details;
    private final Things things;
    private final Words words;
    private final Clock clock;

    TrailPages(
            TrailSql entries,
            Seals seals,
            SpreadsheetDownload download,
            TrailWords details,
            Things things,
            Words words,
            Clock clock) {
        this.things = things;
        this.entries = entries;
        this.seals = seals;
        this.download = download;
        this.details = details;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public List<NavEntry> entriesFor(Caller caller) {
        return caller.may(Action.READ_TRAIL) ? List.of(ENTRY) : List.of();
    }

    @GetMapping
    String list(TrailFilter filter, PageRequest page, CurrentPerson person, Model model) {
        model.addAttribute("listing", entries.list(filter, page));
        model.addAttribute("kinds", kinds());
        model.addAttribute("filter", filter);
        model.addAttribute("details", details);
        model.addAttribute("things", things.forReader(person));
        return "identity/trail";
    }

    /** Seals what waits, then computes the whole chain anew. */
    @PostMapping("/check")
    String check(TrailFilter filter, PageRequest page, CurrentPerson person, Model model) {
        seals.seal();
        model.addAttribute("verdict", seals.verify());
        return list(filter, page, person, model);
    }

    @GetMapping("/export.xlsx")
    void export(TrailFilter filter, PageRequest page, CurrentPerson person, HttpServletResponse response)
            throws IOException {
        Provenance provenance = new Provenance(
                        null,
                        period(filter),
                        asked(filter),
                        clock.instant(),
                        person.displayName(),
                        words.of("trail.state"))
                .withMark();
        Rows<TrailEntry> rows = Rows.paged(page.sort(), request -> entries.list(filter, request));
        download.send(table(things.forReader(person)), provenance, rows, LocaleContextHolder.getLocale(), response);
    }

    /** To be printed and filed: as much as somebody reads, with who and when behind the text of each page. */
    @GetMapping("/export.pdf")
    void print(TrailFilter filter, PageRequest page, CurrentPerson person, HttpServletResponse response)
            throws IOException {
        Listing<TrailEntry> first = entries.list(filter, new PageRequest(0, PageRequest.LARGEST, page.sort()));
        if (first.total() > MOST_PRINTED) {
            throw Failure.of(IdentityError.TRAIL_TOO_LONG_TO_PRINT, MOST_PRINTED);
        }
        List<TrailEntry> all = new ArrayList<>();
        Rows.paged(page.sort(), request -> entries.list(filter, request)).each(all::add);
        String when = LocalDateTime.ofInstant(clock.instant(), Time.ZONE).format(MINUTE);
        DocumentDownload.pdf(
                printed(filter, all, things.forReader(person)), person.displayName() + " " + when, response);
    }

    private OfficialDocument printed(TrailFilter filter, List<TrailEntry> all, Things.Lookup names) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(words.of("trail.state")));
        String period = period(filter);
        if (period != null) {
            blocks.add(new Block.Paragraph(period));
        }
        asked(filter).forEach(one -> blocks.add(new Block.Paragraph(one.name() + " " + one.value())));
        blocks.add(new Block.Table(
                List.of(
                        words.of("trail.at"),
                        words.of("trail.person"),
                        words.of("trail.what"),
                        words.of("trail.thing"),
                        words.of("trail.address")),
                List.of(17, 20, 14, 35, 14),
                all.stream()
                        .map(entry -> List.of(
                                LocalDateTime.ofInstant(entry.at(), Time.ZONE).format(MINUTE),
                                name(entry.person()),
                                words.of(entry.what()),
                                (entry.thing() + " " + entry.thingId() + " " + names.name(entry)).strip(),
                                entry.address()))
                        .toList()));
        return new OfficialDocument(words.of("trail.title"), blocks, List.of());
    }

    private Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (TrailFilter.Sort kind : TrailFilter.Sort.values()) {
            kinds.put(kind.name(), words.of("trail.kind." + kind));
        }
        return kinds;
    }

    private static @Nullable String period(TrailFilter filter) {
        return filter.from() == null && filter.to() == null
                ? null
                : (filter.from() == null ? "" : filter.from()) + "—" + (filter.to() == null ? "" : filter.to());
    }

    private List<Provenance.Filter> asked(TrailFilter filter) {
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
                        Column.<TrailEntry>text("person", entry -> name(entry.person()))
                                .width(16),
                        Column.<TrailEntry>text("behalf", entry -> name(entry.behalf()))
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

    private static String name(TrailEntry.@Nullable Actor actor) {
        return actor == null ? "" : actor.displayName() + " (" + actor.username() + ")";
    }
}
