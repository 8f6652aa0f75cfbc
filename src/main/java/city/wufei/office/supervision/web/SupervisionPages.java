package city.wufei.office.supervision.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Failure;
import city.wufei.kernel.Kind;
import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.office.page.BodyChoices;
import city.wufei.office.page.Choices;
import city.wufei.office.page.OfficeExport;
import city.wufei.office.page.PlanInView;
import city.wufei.office.supervision.NewItem;
import city.wufei.office.supervision.Said;
import city.wufei.office.supervision.SlipLevel;
import city.wufei.office.supervision.Stamp;
import city.wufei.office.supervision.Subject;
import city.wufei.office.supervision.SupervisionItem;
import city.wufei.office.supervision.SupervisionState;
import city.wufei.office.supervision.SupervisionVerb;
import city.wufei.office.supervision.internal.SupervisionBook;
import city.wufei.platform.Action;
import city.wufei.platform.Needs;
import city.wufei.platform.Time;
import city.wufei.platform.Words;
import city.wufei.platform.calendar.WorkCalendars;
import city.wufei.platform.spreadsheet.Column;
import city.wufei.platform.spreadsheet.TableDefinition;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of supervised items, and each with its way. */
@Controller
@Needs(Action.READ)
@RequestMapping("/supervision")
class SupervisionPages {
    private static final int MOST_WORK_DAYS = 250;

    private final SupervisionBook book;
    private final Subjects subjects;
    private final BodyChoices bodies;
    private final WorkCalendars calendars;
    private final PlanInView inView;
    private final OfficeExport export;
    private final SupervisionWords say;
    private final Words words;
    private final Clock clock;

    SupervisionPages(
            SupervisionBook book,
            Subjects subjects,
            BodyChoices bodies,
            WorkCalendars calendars,
            PlanInView inView,
            OfficeExport export,
            SupervisionWords say,
            Words words,
            Clock clock) {
        this.book = book;
        this.subjects = subjects;
        this.bodies = bodies;
        this.calendars = calendars;
        this.inView = inView;
        this.export = export;
        this.say = say;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String list(SupervisionFilter filter, PageRequest page, CurrentPerson person, Model model) {
        List<SupervisionItem> all = book.list();
        List<SupervisionItem> shown = filter.of(all);
        int from = (int) Math.min(page.offset(), shown.size());
        int to = Math.min(from + page.size(), shown.size());
        model.addAttribute("say", say);
        model.addAttribute("listing", Listing.of(shown.subList(from, to), shown.size(), page));
        model.addAttribute("rule", say.rule(book.slips().thresholds()));
        model.addAttribute("states", Choices.of(Arrays.asList(SupervisionState.values()), Enum::name, say::state));
        model.addAttribute("slips", Choices.of(Arrays.asList(SlipLevel.values()), Enum::name, say::level));
        model.addAttribute("units", Choices.of(all, item -> String.valueOf(item.unit()), SupervisionItem::unitName));
        model.addAttribute("registers", person.may(Action.STEER_WORK));
        return "office/supervision-list";
    }

    @Needs(Action.STEER_WORK)
    @GetMapping("/new")
    String form(Model model) {
        model.addAttribute("bodies", bodies.on(LocalDate.now(clock)));
        model.addAttribute(
                "kinds", List.of(Subject.Kind.FREE, Subject.Kind.TASK, Subject.Kind.PROJECT, Subject.Kind.RETURN));
        return "office/supervision-new";
    }

    @Needs(Action.STEER_WORK)
    @PostMapping
    String register(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String demand,
            @RequestParam(defaultValue = "FREE") Subject.Kind kind,
            @RequestParam(required = false) @Nullable Long number,
            @RequestParam(required = false) @Nullable Long plan,
            @RequestParam(required = false) @Nullable Long unit,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate dueOn,
            @RequestParam(required = false) @Nullable Integer workDays,
            CurrentPerson by,
            RedirectAttributes redirect) {
        LocalDate today = LocalDate.now(clock);
        try {
            Subject subject = subjects.find(kind, number, title, plan, today);
            long id = book.register(
                    new NewItem(title.strip(), demand.strip(), subject, unit, due(dueOn, workDays, today)), by);
            redirect.addFlashAttribute("flash", words.of("supervision.registered"));
            return "redirect:/supervision/" + id;
        } catch (Failure failure) {
            refused(failure, redirect);
            return "redirect:/supervision/new";
        }
    }

    /** A day, or so many work days from today on. */
    private @Nullable LocalDate due(@Nullable LocalDate dueOn, @Nullable Integer workDays, LocalDate today) {
        return dueOn != null || workDays == null || workDays < 0 || workDays > MOST_WORK_DAYS
                ? dueOn
                : calendars.now().plusWorkDays(today, workDays);
    }

    @GetMapping("/{id:\\d+}")
    String one(@PathVariable long id, CurrentPerson person, Model model) {
        SupervisionItem item = book.get(id);
        List<SupervisionVerb> verbs = book.verbs(item, person);
        model.addAttribute("say", say);
        model.addAttribute("item", item);
        model.addAttribute("verbs", verbs);
        List<Stamp> stamps = new ArrayList<>(book.stamps(id));
        Collections.reverse(stamps);
        model.addAttribute("stamps", stamps);
        model.addAttribute("states", SupervisionState.values());
        model.addAttribute("rule", say.rule(book.slips().thresholds()));
        model.addAttribute("zone", Time.ZONE);
        if (verbs.contains(SupervisionVerb.ASSIGN)) {
            model.addAttribute("bodies", bodies.on(LocalDate.now(clock)));
        }
        return "office/supervision-item";
    }

    /** Which right a verb takes says its table. */
    @PostMapping("/{id:\\d+}/actions/{verb}")
    String act(
            @PathVariable long id,
            @PathVariable SupervisionVerb verb,
            @RequestParam int version,
            @RequestParam(name = "words", required = false) @Nullable String said,
            @RequestParam(required = false) @Nullable Integer percent,
            @RequestParam(required = false) @Nullable Long unit,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate dueOn,
            CurrentPerson by,
            RedirectAttributes redirect) {
        try {
            String kept = said == null || said.isBlank() ? null : said.strip();
            book.act(id, verb, version, new Said(kept, percent, unit, dueOn), by);
            redirect.addFlashAttribute("flash", words.of("supervision.did." + verb));
        } catch (Failure failure) {
            refused(failure, redirect);
        }
        return "redirect:/supervision/" + id;
    }

    private void refused(Failure failure, RedirectAttributes redirect) {
        if (failure.code().kind() != Kind.USER && failure.code().kind() != Kind.CONFLICT) {
            throw failure;
        }
        redirect.addFlashAttribute("problem", words.of(failure));
    }

    @GetMapping("/export.xlsx")
    void export(SupervisionFilter filter, CurrentPerson person, HttpServletResponse response) throws IOException {
        LocalDate today = LocalDate.now(clock);
        export.send(
                table(),
                inView.of(null, today),
                export.asked(today)
                        .by("supervision.state", filter.state() == null ? null : say.state(filter.state()))
                        .by("supervision.slip", filter.slip() == null ? null : say.level(filter.slip()))
                        .by("work.search", filter.q()),
                filter.of(book.list()),
                person,
                response);
    }

    private TableDefinition<SupervisionItem> table() {
        return new TableDefinition<>(
                "supervision",
                List.of(
                        Column.<SupervisionItem>text("title", SupervisionItem::title)
                                .width(36),
                        Column.<SupervisionItem>text("demand", SupervisionItem::demand)
                                .width(40),
                        Column.<SupervisionItem>text(
                                        "subject", item -> item.subject().name())
                                .width(28),
                        Column.<SupervisionItem>text("unit", SupervisionItem::unitName)
                                .width(24),
                        Column.date("dueOn", SupervisionItem::dueOn),
                        Column.<SupervisionItem>text("state", item -> say.state(item.state()))
                                .width(12),
                        Column.<SupervisionItem>text(
                                        "slip", item -> say.level(item.slip().level()))
                                .width(12),
                        Column.whole("days", item -> item.slip().days()),
                        Column.whole("percent", SupervisionItem::percent),
                        Column.<SupervisionItem>text("latest", SupervisionItem::latest)
                                .width(40)));
    }
}
