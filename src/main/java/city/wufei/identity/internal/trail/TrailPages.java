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
import city.wufei.platform.spreadsheet.Rows;
import city.wufei.platform.spreadsheet.exports.Exports;
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
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

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
    private final Exports exports;
    private final TrailExport export;
    private final TrailWords details;
    private final Things things;
    private final Words words;
    private final Clock clock;

    TrailPages(
            TrailSql entries,
            Seals seals,
            Exports exports,
            TrailExport export,
            TrailWords details,
            Things things,
            Words words,
            Clock clock) {
        this.things = things;
        this.entries = entries;
        this.seals = seals;
        this.exports = exports;
        this.export = export;
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
    void export(@RequestParam Map<String, String> asked, CurrentPerson person, HttpServletResponse response)
            throws IOException {
        exports.answer(export, asked, person, response);
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
        String period = TrailExport.period(filter);
        if (period != null) {
            blocks.add(new Block.Paragraph(period));
        }
        export.asked(filter).forEach(one -> blocks.add(new Block.Paragraph(one.name() + " " + one.value())));
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

    static String name(TrailEntry.@Nullable Actor actor) {
        return actor == null ? "" : actor.displayName() + " (" + actor.username() + ")";
    }
}
