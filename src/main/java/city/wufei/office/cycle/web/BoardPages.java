package city.wufei.office.cycle.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Period;
import city.wufei.office.cycle.internal.Board;
import city.wufei.office.cycle.internal.Boards;
import city.wufei.platform.Action;
import city.wufei.platform.Needs;
import city.wufei.platform.Words;
import city.wufei.platform.spreadsheet.Column;
import city.wufei.platform.spreadsheet.Provenance;
import city.wufei.platform.spreadsheet.Rows;
import city.wufei.platform.spreadsheet.SpreadsheetDownload;
import city.wufei.platform.spreadsheet.TableDefinition;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The boards: unit by form for a period, unit by period for a year. */
@Controller
@Needs(Action.READ)
@RequestMapping("/cycles/board")
class BoardPages {
    private final Boards boards;
    private final SpreadsheetDownload download;
    private final Words words;
    private final Clock clock;

    BoardPages(Boards boards, SpreadsheetDownload download, Words words, Clock clock) {
        this.boards = boards;
        this.download = download;
        this.words = words;
        this.clock = clock;
    }

    /** One place on the board, ready to be drawn: what stands in it, and how it looks. */
    record Mark(long id, String tone, String text, String tip) {}

    /** A unit with its marks, null where it is not asked. */
    record MarkedLine(Board.Line line, List<@Nullable Mark> marks) {}

    /** A row of the export. */
    record Exported(Board.Unit unit, Board.Asked form, Board.Spot spot) {}

    @GetMapping
    String board(
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String kind,
            Model model) {
        List<Period> periods = boards.periods();
        model.addAttribute("periods", labels(periods));
        model.addAttribute("kinds", kinds());
        Period chosen = chosen(period, periods);
        if (chosen != null) {
            Board board = boards.of(chosen, kind);
            model.addAttribute("board", board);
            model.addAttribute("chosen", chosen.toString());
            model.addAttribute("period", words.of(chosen));
            model.addAttribute("lines", marked(board));
        }
        return "office/board";
    }

    @GetMapping("/export.xlsx")
    void export(
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String kind,
            CurrentPerson person,
            HttpServletResponse response)
            throws IOException {
        Period chosen = chosen(period, boards.periods());
        List<Exported> rows = new ArrayList<>();
        if (chosen != null) {
            Board board = boards.of(chosen, kind);
            for (Board.Line line : board.lines()) {
                for (int at = 0; at < board.forms().size(); at++) {
                    Board.Spot spot = line.spots().get(at);
                    if (spot != null) {
                        rows.add(new Exported(line.unit(), board.forms().get(at), spot));
                    }
                }
            }
        }
        Provenance provenance = new Provenance(
                null,
                chosen == null ? null : words.of(chosen),
                kind == null || kind.isBlank()
                        ? List.of()
                        : List.of(new Provenance.Filter(words.of("board.kind"), words.of("organisation.kind." + kind))),
                clock.instant(),
                person.displayName(),
                words.of("calendar.state"));
        Rows<Exported> all = rows::forEach;
        download.send(table(), provenance, all, LocaleContextHolder.getLocale(), response);
    }

    @GetMapping("/year")
    String year(@RequestParam(required = false) @Nullable Integer year, Model model) {
        int now = LocalDate.now(clock).getYear();
        int chosen = year == null ? now : year;
        List<Board.Punctuality> found = boards.punctuality(chosen);
        TreeSet<Period> periods = new TreeSet<>();
        Map<Long, Map<Period, Board.Punctuality>> units = new LinkedHashMap<>();
        Map<Long, String> names = new LinkedHashMap<>();
        found.forEach(one -> {
            periods.add(one.period());
            names.put(one.unit(), one.name());
            units.computeIfAbsent(one.unit(), unit -> new LinkedHashMap<>()).put(one.period(), one);
        });
        TreeSet<Integer> years = new TreeSet<>(java.util.Comparator.reverseOrder());
        years.add(now);
        boards.periods().forEach(period -> years.add(period.to().getYear()));
        model.addAttribute("years", years);
        model.addAttribute("year", chosen);
        model.addAttribute("periods", periods);
        model.addAttribute("units", units);
        model.addAttribute("names", names);
        return "office/board-year";
    }

    private @Nullable Period chosen(@Nullable String asked, List<Period> periods) {
        if (asked != null && !asked.isBlank()) {
            return Period.of(asked);
        }
        return periods.isEmpty() ? null : periods.get(0);
    }

    private Map<String, String> labels(List<Period> periods) {
        Map<String, String> labels = new LinkedHashMap<>();
        periods.forEach(period -> labels.put(period.toString(), words.of(period)));
        return labels;
    }

    private Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        List.of("TOWNSHIP_GOVERNMENT", "DEPARTMENT", "PARK_ADMINISTRATION", "ENTERPRISE")
                .forEach(kind -> kinds.put(kind, words.of("organisation.kind." + kind)));
        return kinds;
    }

    /** Words are looked up once for each state, not for each of some thousand places. */
    private List<MarkedLine> marked(Board board) {
        LocalDate today = LocalDate.now(clock);
        Map<String, String> said = new LinkedHashMap<>();
        return board.lines().stream()
                .map(line -> {
                    List<@Nullable Mark> marks = new ArrayList<>();
                    line.spots().forEach(spot -> marks.add(spot == null ? null : mark(spot, today, said)));
                    return new MarkedLine(line, marks);
                })
                .toList();
    }

    private Mark mark(Board.Spot spot, LocalDate today, Map<String, String> said) {
        String standing = standing(spot);
        String text = standing.equals("BEGUN")
                ? spot.percent() + "%"
                : said.computeIfAbsent("board.mark." + standing, words::of);
        String state = said.computeIfAbsent(spot.state().getCodes()[0], words::of);
        String time = said.computeIfAbsent(spot.timeliness(today).getCodes()[0], words::of);
        return new Mark(spot.id(), tone(spot, today), text, state + " · " + time);
    }

    private static String standing(Board.Spot spot) {
        return switch (spot.state()) {
            case DRAFT -> spot.returned() ? "BACK" : spot.filled() == 0 ? "EMPTY" : "BEGUN";
            case FILLED, CONFIRMED, CHECKED, ACCEPTED -> spot.state().name();
        };
    }

    private static String tone(Board.Spot spot, LocalDate today) {
        return switch (spot.timeliness(today)) {
            case OVERDUE -> "bad";
            case LATE -> "warn";
            case IN_TIME -> spot.returned() ? "warn" : "good";
            case OPEN -> "plain";
        };
    }

    private TableDefinition<Exported> table() {
        return new TableDefinition<>(
                "board",
                List.of(
                        Column.text("unit", row -> row.unit().name()),
                        Column.text("form", row -> row.form().title().in(LocaleContextHolder.getLocale())),
                        Column.text("state", row -> words.of(row.spot().state().getCodes()[0])),
                        Column.percent(
                                "filled", row -> BigDecimal.valueOf(row.spot().percent())),
                        Column.date("due", row -> row.spot().dueOn()),
                        Column.date("confirmed", row -> row.spot().confirmedOn()),
                        Column.text(
                                "timeliness",
                                row -> words.of(row.spot()
                                        .timeliness(LocalDate.now(clock))
                                        .getCodes()[0])),
                        Column.whole("sentBack", row -> row.spot().sentBack())));
    }
}
