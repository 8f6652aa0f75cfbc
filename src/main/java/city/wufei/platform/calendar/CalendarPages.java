package city.wufei.platform.calendar;

import city.wufei.kernel.Failure;
import city.wufei.kernel.KernelError;
import city.wufei.platform.Action;
import city.wufei.platform.Caller;
import city.wufei.platform.NavEntry;
import city.wufei.platform.NavigationSource;
import city.wufei.platform.Needs;
import city.wufei.platform.Words;
import city.wufei.platform.spreadsheet.Provenance;
import city.wufei.platform.spreadsheet.Rows;
import city.wufei.platform.spreadsheet.SpreadsheetDownload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The work calendar, a year at a time. */
@Controller
@Needs(Action.READ)
@RequestMapping("/calendar")
class CalendarPages implements NavigationSource {
    private static final NavEntry ENTRY =
            new NavEntry("calendar", "/calendar", NavEntry.ADMINISTRATION + 20, "calendar.title");

    private final CalendarSql days;
    private final WorkCalendars calendars;
    private final CalendarImport table;
    private final SpreadsheetDownload download;
    private final Words words;
    private final Clock clock;

    CalendarPages(
            CalendarSql days,
            WorkCalendars calendars,
            CalendarImport table,
            SpreadsheetDownload download,
            Words words,
            Clock clock) {
        this.days = days;
        this.calendars = calendars;
        this.table = table;
        this.download = download;
        this.words = words;
        this.clock = clock;
    }

    static void admit(Caller caller, Action right) {
        if (!caller.may(right)) {
            throw Failure.of(KernelError.FORBIDDEN, right);
        }
    }

    @Override
    public List<NavEntry> entriesFor(Caller caller) {
        return caller.may(Action.EDIT) ? List.of(ENTRY) : List.of();
    }

    @GetMapping
    String show(@RequestParam @Nullable Integer year, Authentication who, Model model) {
        int now = LocalDate.now(clock).getYear();
        int shown = year == null ? now : year;
        model.addAttribute("year", shown);
        model.addAttribute(
                "years",
                Stream.concat(Stream.of(now + 1, now), days.years().stream())
                        .distinct()
                        .sorted((a, b) -> b - a)
                        .toList());
        model.addAttribute("published", calendars.now().isPublished(shown));
        model.addAttribute("days", days.list(shown));
        model.addAttribute("mayEdit", who.getPrincipal() instanceof Caller caller && caller.may(Action.EDIT));
        return "platform/calendar";
    }

    @Needs(Action.EDIT)
    @PostMapping("/{day}/remove")
    String remove(@PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day, RedirectAttributes redirect) {
        if (!days.remove(day)) {
            throw Failure.of(KernelError.NOT_FOUND, day.toString());
        }
        redirect.addFlashAttribute("flash", words.of("calendar.removed", day));
        return "redirect:/calendar?year=" + day.getYear();
    }

    @GetMapping("/export.xlsx")
    void export(@RequestParam @Nullable Integer year, Authentication who, HttpServletResponse response)
            throws IOException {
        String by = who.getPrincipal() instanceof Caller caller ? caller.displayName() : "";
        Provenance provenance = new Provenance(
                null,
                year == null ? null : String.valueOf(year),
                List.of(),
                clock.instant(),
                by,
                words.of("calendar.state"));
        Rows<CalendarDay> rows = days.list(year)::forEach;
        download.send(table.table(), provenance, rows, LocaleContextHolder.getLocale(), response);
    }
}
