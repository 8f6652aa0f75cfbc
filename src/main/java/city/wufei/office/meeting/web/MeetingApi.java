package city.wufei.office.meeting.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.office.meeting.AgendaItem;
import city.wufei.office.meeting.Decision;
import city.wufei.office.meeting.Meeting;
import city.wufei.office.meeting.NewMeeting;
import city.wufei.office.meeting.Proposal;
import city.wufei.office.meeting.internal.MeetingBook;
import city.wufei.platform.Action;
import city.wufei.platform.Needs;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Joint meetings. */
@RestController
@Needs(Action.READ)
@RequestMapping("/api/v1/meetings")
class MeetingApi {
    private final MeetingBook book;

    MeetingApi(MeetingBook book) {
        this.book = book;
    }

    /** A meeting with what it talks about and decided. */
    record MeetingJson(Meeting meeting, List<AgendaItem> agenda, List<Decision> decisions) {}

    @GetMapping
    Listing<Meeting> list(PageRequest page) {
        List<Meeting> all = book.list();
        int from = (int) Math.min(page.offset(), all.size());
        return Listing.of(all.subList(from, Math.min(from + page.size(), all.size())), all.size(), page);
    }

    @GetMapping("/{id}")
    MeetingJson one(@PathVariable long id) {
        return new MeetingJson(book.get(id), book.agenda(id), book.decisions(id));
    }

    /** What is late now and might go on its agenda. */
    @GetMapping("/{id}/proposals")
    List<Proposal> proposals(@PathVariable long id) {
        book.get(id);
        return book.proposals(id);
    }

    record NewMeetingJson(
            @Nullable String title,
            @Nullable LocalDate heldOn,
            @Nullable String place,
            @Nullable String chair,
            @Nullable String attendants) {}

    @PostMapping
    @Needs(Action.STEER_WORK)
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public MeetingJson add(@RequestBody NewMeetingJson entered, CurrentPerson by) {
        NewMeeting meeting = new NewMeeting(
                text(entered.title()),
                entered.heldOn(),
                text(entered.place()),
                text(entered.chair()),
                text(entered.attendants()));
        return one(book.add(meeting, by));
    }

    /** Sources of proposals. */
    record SourcesJson(@Nullable List<String> sources) {}

    @PostMapping("/{id}/proposals")
    @Needs(Action.STEER_WORK)
    @Transactional
    public MeetingJson take(@PathVariable long id, @RequestBody SourcesJson taken, CurrentPerson by) {
        book.take(id, taken.sources() == null ? List.of() : taken.sources(), by);
        return one(id);
    }

    record DecisionJson(
            @Nullable Long agenda,
            @Nullable String words,
            @Nullable Long unit,
            @Nullable LocalDate dueOn) {}

    @PostMapping("/{id}/decisions")
    @Needs(Action.STEER_WORK)
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public MeetingJson decide(@PathVariable long id, @RequestBody DecisionJson decided, CurrentPerson by) {
        book.decide(id, decided.agenda(), text(decided.words()), decided.unit(), decided.dueOn(), by);
        return one(id);
    }

    /** Registers what was decided, assigned to its unit. */
    @PostMapping("/{id}/decisions/{decision}/supervision")
    @Needs(Action.STEER_WORK)
    @Transactional
    public MeetingJson supervise(@PathVariable long id, @PathVariable long decision, CurrentPerson by) {
        book.supervise(id, decision, by);
        return one(id);
    }

    private static String text(@Nullable String entered) {
        return entered == null ? "" : entered.strip();
    }
}
