package city.wufei.office.evidence.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Failure;
import city.wufei.kernel.Kind;
import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.office.evidence.Requirement;
import city.wufei.office.evidence.Requirement.Owing;
import city.wufei.office.evidence.Requirement.State;
import city.wufei.office.evidence.internal.EvidenceBook;
import city.wufei.office.page.Choices;
import city.wufei.office.page.OfficeExport;
import city.wufei.office.page.PlanInView;
import city.wufei.plan.Plan;
import city.wufei.platform.Action;
import city.wufei.platform.AsOf;
import city.wufei.platform.Needs;
import city.wufei.platform.Words;
import city.wufei.platform.attachments.AttachmentOwner;
import city.wufei.platform.attachments.Attachments;
import city.wufei.platform.spreadsheet.Column;
import city.wufei.platform.spreadsheet.TableDefinition;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What proof is needed, what is missing of it and whose; and one piece of it with its files. */
@Controller
@Needs(Action.READ)
@RequestMapping("/work/evidence")
class EvidencePages {
    private final EvidenceBook book;
    private final PlanInView inView;
    private final Attachments attachments;
    private final OfficeExport export;
    private final Words words;

    EvidencePages(EvidenceBook book, PlanInView inView, Attachments attachments, OfficeExport export, Words words) {
        this.book = book;
        this.inView = inView;
        this.attachments = attachments;
        this.export = export;
        this.words = words;
    }

    /** What to show; each part may be missing. */
    record Filter(
            Requirement.@Nullable Type type,
            @Nullable State state,
            @Nullable String owing,
            @Nullable String q) {
        List<Requirement> withoutState(List<Requirement> all) {
            return all.stream()
                    .filter(one -> type == null || one.type() == type)
                    .filter(one -> owing == null
                            || owing.isBlank()
                            || one.owed().stream().anyMatch(who -> who.name().equals(owing)))
                    .filter(one -> q == null || (one.subject() + one.name()).contains(q.strip()))
                    .toList();
        }

        List<Requirement> of(List<Requirement> all, LocalDate day) {
            return withoutState(all).stream()
                    .filter(one -> state == null || one.state(day) == state)
                    .toList();
        }
    }

    @GetMapping
    String board(
            @RequestParam(required = false) @Nullable Long plan,
            Filter filter,
            PageRequest page,
            AsOf asOf,
            CurrentPerson person,
            Model model) {
        Plan shown = inView.show(plan, asOf.date(), model);
        List<Requirement> all = book.list(shown, asOf.date());
        List<Requirement> fitting = filter.withoutState(all);
        List<Requirement> rows = filter.of(all, asOf.date());
        Map<State, Integer> stateCounts = new EnumMap<>(State.class);
        for (State state : State.values()) {
            stateCounts.put(state, 0);
        }
        fitting.forEach(one -> stateCounts.merge(one.state(asOf.date()), 1, Integer::sum));
        model.addAttribute("stateCounts", stateCounts);
        model.addAttribute("all", fitting.size());
        model.addAttribute("today", asOf.date());
        int from = (int) Math.min(page.offset(), rows.size());
        int to = Math.min(from + page.size(), rows.size());
        model.addAttribute("listing", Listing.of(rows.subList(from, to), rows.size(), page));
        model.addAttribute(
                "types",
                Choices.of(
                        Arrays.asList(Requirement.Type.values()),
                        Enum::name,
                        type -> words.of("evidence.type." + type)));
        model.addAttribute(
                "owing",
                Choices.ofTexts(all.stream()
                        .flatMap(one -> one.owed().stream())
                        .map(Owing::name)
                        .sorted()
                        .toList()));
        model.addAttribute(
                "kinds",
                Choices.of(
                        Arrays.asList(Requirement.Kind.values()),
                        Enum::name,
                        kind -> words.of("evidence.kind." + kind)));
        model.addAttribute("maySteer", person.may(Action.STEER_WORK));
        return "office/evidence";
    }

    @GetMapping("/export.xlsx")
    void export(
            @RequestParam(required = false) @Nullable Long plan,
            Filter filter,
            AsOf asOf,
            CurrentPerson person,
            HttpServletResponse response)
            throws IOException {
        Plan shown = inView.of(plan, asOf.date());
        OfficeExport.Asked asked = export.asked(asOf.date())
                .by("evidence.type", filter.type() == null ? null : words.of("evidence.type." + filter.type()))
                .by("work.state", filter.state() == null ? null : words.of("evidence.state." + filter.state()))
                .by("evidence.owed", filter.owing())
                .by("work.search", filter.q());
        export.send(
                table(asOf.date()),
                shown,
                asked,
                filter.of(book.list(shown, asOf.date()), asOf.date()),
                person,
                response);
    }

    private TableDefinition<Requirement> table(LocalDate day) {
        return new TableDefinition<>(
                "evidence",
                List.of(
                        Column.<Requirement>text("type", one -> words.of("evidence.type." + one.type())),
                        Column.<Requirement>whole("number", Requirement::number).width(6),
                        Column.<Requirement>text("subject", Requirement::subject)
                                .width(44),
                        Column.<Requirement>text("name", Requirement::name).width(28),
                        Column.<Requirement>text("kind", one -> words.of("evidence.kind." + one.kind())),
                        Column.<Requirement>text("owed", EvidencePages::owed).width(28),
                        Column.date("due", Requirement::due),
                        Column.whole("given", Requirement::given),
                        Column.<Requirement>text("state", one -> words.of("evidence.state." + one.state(day)))));
    }

    private static String owed(Requirement one) {
        return one.owed().stream().map(Owing::name).collect(Collectors.joining("、"));
    }

    @GetMapping("/{id:\\d+}")
    String one(@PathVariable long id, AsOf asOf, CurrentPerson person, Model model) {
        Requirement one = book.get(id, asOf.date());
        inView.show(book.planOf(id), asOf.date(), model);
        model.addAttribute("one", one);
        model.addAttribute("today", asOf.date());
        model.addAttribute("maySteer", person.may(Action.STEER_WORK));
        model.addAttribute("attachments", attachments.of(person, new AttachmentOwner(EvidenceBook.OWNER, id)));
        return "office/evidence-one";
    }

    @Needs(Action.STEER_WORK)
    @PostMapping("/seed")
    String seed(
            @RequestParam(required = false) @Nullable Long plan,
            AsOf asOf,
            CurrentPerson by,
            RedirectAttributes redirect) {
        Plan known = inView.of(plan, asOf.date());
        redirect.addFlashAttribute("flash", words.of("evidence.seeded", book.seed(known, by)));
        return "redirect:/work/evidence?plan=" + known.id();
    }

    @Needs(Action.STEER_WORK)
    @PostMapping
    String add(
            @RequestParam(required = false) @Nullable Long plan,
            @RequestParam Requirement.Type type,
            @RequestParam(defaultValue = "0") int number,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) Requirement.@Nullable Kind kind,
            AsOf asOf,
            CurrentPerson by,
            RedirectAttributes redirect) {
        Plan known = inView.of(plan, asOf.date());
        return tried(
                redirect,
                "evidence.added",
                "/work/evidence?plan=" + known.id(),
                () -> book.add(known, type, number, name, kind, by));
    }

    @Needs(Action.STEER_WORK)
    @PostMapping("/{id:\\d+}/waiver")
    String waive(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "false") boolean again,
            CurrentPerson by,
            RedirectAttributes redirect) {
        return tried(
                redirect,
                again ? "evidence.neededAgain" : "evidence.waived",
                "/work/evidence/" + id,
                () -> book.waive(id, why, again, by));
    }

    private String tried(RedirectAttributes redirect, String done, String page, Runnable deed) {
        try {
            deed.run();
            redirect.addFlashAttribute("flash", words.of(done));
        } catch (Failure failure) {
            if (failure.code().kind() != Kind.USER) {
                throw failure;
            }
            redirect.addFlashAttribute("problem", words.of(failure));
        }
        return "redirect:" + page;
    }
}
