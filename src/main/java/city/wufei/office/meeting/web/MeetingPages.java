package city.wufei.office.meeting.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Failure;
import city.wufei.kernel.Kind;
import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.office.meeting.Meeting;
import city.wufei.office.meeting.NewMeeting;
import city.wufei.office.meeting.internal.MeetingBook;
import city.wufei.office.page.BodyChoices;
import city.wufei.platform.Action;
import city.wufei.platform.Needs;
import city.wufei.platform.Words;
import city.wufei.platform.documents.DocumentDownload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
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

/** The meetings, and each with its agenda, minutes and decisions. */
@Controller
@Needs(Action.READ)
@RequestMapping("/meetings")
class MeetingPages {
    private final MeetingBook book;
    private final BodyChoices bodies;
    private final Words words;
    private final Clock clock;

    MeetingPages(MeetingBook book, BodyChoices bodies, Words words, Clock clock) {
        this.book = book;
        this.bodies = bodies;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String list(PageRequest page, CurrentPerson person, Model model) {
        List<Meeting> all = book.list();
        int from = (int) Math.min(page.offset(), all.size());
        int to = Math.min(from + page.size(), all.size());
        model.addAttribute("listing", Listing.of(all.subList(from, to), all.size(), page));
        model.addAttribute("steers", person.may(Action.STEER_WORK));
        return "office/meetings";
    }

    @GetMapping("/{id:\\d+}")
    String one(@PathVariable long id, CurrentPerson person, Model model) {
        boolean steers = person.may(Action.STEER_WORK);
        model.addAttribute("meeting", book.get(id));
        model.addAttribute("agenda", book.agenda(id));
        model.addAttribute("decisions", book.decisions(id));
        model.addAttribute("steers", steers);
        if (steers) {
            model.addAttribute("proposals", book.proposals(id));
            model.addAttribute("bodies", bodies.on(LocalDate.now(clock)));
        }
        return "office/meeting";
    }

    @GetMapping("/{id:\\d+}/minutes.docx")
    void minutes(@PathVariable long id, HttpServletResponse response) throws IOException {
        DocumentDownload.word(Minutes.of(book.get(id), book.agenda(id), book.decisions(id), words), response);
    }

    @Needs(Action.STEER_WORK)
    @PostMapping
    String add(MeetingForm form, CurrentPerson by, RedirectAttributes redirect) {
        try {
            long id = book.add(form.meeting(), by);
            redirect.addFlashAttribute("flash", words.of("meeting.added"));
            return "redirect:/meetings/" + id;
        } catch (Failure failure) {
            refused(failure, redirect);
            return "redirect:/meetings";
        }
    }

    /** What is entered about a meeting. */
    record MeetingForm(
            @Nullable String title,
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate heldOn,
            @Nullable String place,
            @Nullable String chair,
            @Nullable String attendants) {
        NewMeeting meeting() {
            return new NewMeeting(strip(title), heldOn, strip(place), strip(chair), strip(attendants));
        }

        private static String strip(@Nullable String text) {
            return text == null ? "" : text.strip();
        }
    }

    @Needs(Action.STEER_WORK)
    @PostMapping("/{id:\\d+}")
    String change(
            @PathVariable long id,
            @RequestParam int version,
            MeetingForm form,
            @RequestParam(defaultValue = "") String minutes,
            CurrentPerson by,
            RedirectAttributes redirect) {
        return tried(
                id, redirect, "meeting.changed", () -> book.change(id, version, form.meeting(), minutes.strip(), by));
    }

    @Needs(Action.STEER_WORK)
    @PostMapping("/{id:\\d+}/proposals")
    String take(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable List<String> source,
            CurrentPerson by,
            RedirectAttributes redirect) {
        return tried(id, redirect, "meeting.taken", () -> book.take(id, source == null ? List.of() : source, by));
    }

    @Needs(Action.STEER_WORK)
    @PostMapping("/{id:\\d+}/agenda")
    String addToAgenda(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String note,
            CurrentPerson by,
            RedirectAttributes redirect) {
        return tried(id, redirect, "meeting.agenda.added", () -> book.addToAgenda(id, title.strip(), note.strip(), by));
    }

    @Needs(Action.STEER_WORK)
    @PostMapping("/{id:\\d+}/agenda/{item}/drop")
    String dropFromAgenda(
            @PathVariable long id, @PathVariable long item, CurrentPerson by, RedirectAttributes redirect) {
        return tried(id, redirect, "meeting.agenda.dropped", () -> book.dropFromAgenda(id, item, by));
    }

    @Needs(Action.STEER_WORK)
    @PostMapping("/{id:\\d+}/decisions")
    String decide(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long agenda,
            @RequestParam(name = "words", defaultValue = "") String decided,
            @RequestParam(required = false) @Nullable Long unit,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate dueOn,
            CurrentPerson by,
            RedirectAttributes redirect) {
        return tried(id, redirect, "meeting.decided", () -> book.decide(id, agenda, decided.strip(), unit, dueOn, by));
    }

    @Needs(Action.STEER_WORK)
    @PostMapping("/{id:\\d+}/decisions/{decision}/drop")
    String dropDecision(
            @PathVariable long id, @PathVariable long decision, CurrentPerson by, RedirectAttributes redirect) {
        return tried(id, redirect, "meeting.decision.dropped", () -> book.dropDecision(id, decision, by));
    }

    @Needs(Action.STEER_WORK)
    @PostMapping("/{id:\\d+}/decisions/{decision}/supervise")
    String supervise(
            @PathVariable long id, @PathVariable long decision, CurrentPerson by, RedirectAttributes redirect) {
        return tried(id, redirect, "meeting.supervised", () -> book.supervise(id, decision, by));
    }

    private String tried(long id, RedirectAttributes redirect, String done, Runnable deed) {
        try {
            deed.run();
            redirect.addFlashAttribute("flash", words.of(done));
        } catch (Failure failure) {
            refused(failure, redirect);
        }
        return "redirect:/meetings/" + id;
    }

    private void refused(Failure failure, RedirectAttributes redirect) {
        if (failure.code().kind() != Kind.USER && failure.code().kind() != Kind.CONFLICT) {
            throw failure;
        }
        redirect.addFlashAttribute("problem", words.of(failure));
    }
}
