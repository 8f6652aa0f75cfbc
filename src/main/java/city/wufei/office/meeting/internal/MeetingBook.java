package city.wufei.office.meeting.internal;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Failure;
import city.wufei.kernel.KernelError;
import city.wufei.office.meeting.AgendaItem;
import city.wufei.office.meeting.Decision;
import city.wufei.office.meeting.Meeting;
import city.wufei.office.meeting.MeetingError;
import city.wufei.office.meeting.NewMeeting;
import city.wufei.office.meeting.Proposal;
import city.wufei.office.page.Author;
import city.wufei.office.supervision.NewItem;
import city.wufei.office.supervision.Said;
import city.wufei.office.supervision.Subject;
import city.wufei.office.supervision.SupervisionVerb;
import city.wufei.office.supervision.internal.SupervisionBook;
import city.wufei.platform.Action;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The joint meetings: the office prepares them, writes them down, and hands over what was decided. */
@Component
public class MeetingBook {
    private static final int TITLE = 60;

    private final MeetingSql sql;
    private final AgendaSql agenda;
    private final Proposals proposals;
    private final SupervisionBook supervision;
    private final Clock clock;

    MeetingBook(MeetingSql sql, AgendaSql agenda, Proposals proposals, SupervisionBook supervision, Clock clock) {
        this.sql = sql;
        this.agenda = agenda;
        this.proposals = proposals;
        this.supervision = supervision;
        this.clock = clock;
    }

    /** The latest first. */
    public List<Meeting> list() {
        return sql.list();
    }

    public Meeting get(long id) {
        return sql.find(id).orElseThrow(() -> Failure.of(MeetingError.MEETING_NOT_FOUND, String.valueOf(id)));
    }

    public List<AgendaItem> agenda(long meeting) {
        return agenda.agenda(meeting);
    }

    public List<Decision> decisions(long meeting) {
        return agenda.decisions(meeting);
    }

    /** What is late now and was neither taken nor dropped for this meeting. */
    public List<Proposal> proposals(long meeting) {
        Set<String> taken = agenda.taken(meeting);
        return proposals.on(LocalDate.now(clock)).stream()
                .filter(one -> !taken.contains(one.source()))
                .toList();
    }

    @Transactional
    public long add(NewMeeting meeting, CurrentPerson by) {
        by.require(Action.STEER_WORK);
        return sql.add(meeting, complete(meeting), author(by));
    }

    @Transactional
    public void change(long id, int version, NewMeeting meeting, String minutes, CurrentPerson by) {
        by.require(Action.STEER_WORK);
        get(id);
        if (!sql.change(id, version, meeting, complete(meeting), minutes, author(by))) {
            throw Failure.of(KernelError.STALE_VERSION);
        }
    }

    private static LocalDate complete(NewMeeting meeting) {
        LocalDate heldOn = meeting.heldOn();
        if (meeting.title().isBlank() || meeting.place().isBlank() || heldOn == null) {
            throw Failure.of(MeetingError.MEETING_INCOMPLETE);
        }
        return heldOn;
    }

    /** Puts on the agenda what of the sources is late now; answers how much that was. */
    @Transactional
    public int take(long meeting, Collection<String> sources, CurrentPerson by) {
        by.require(Action.STEER_WORK);
        get(meeting);
        List<Proposal> wanted = proposals.on(LocalDate.now(clock)).stream()
                .filter(one -> sources.contains(one.source()))
                .toList();
        wanted.forEach(one -> agenda.take(meeting, one));
        return wanted.size();
    }

    @Transactional
    public void addToAgenda(long meeting, String title, String note, CurrentPerson by) {
        by.require(Action.STEER_WORK);
        get(meeting);
        if (title.isBlank()) {
            throw Failure.of(MeetingError.AGENDA_INCOMPLETE);
        }
        agenda.add(meeting, title, note);
    }

    @Transactional
    public void dropFromAgenda(long meeting, long id, CurrentPerson by) {
        by.require(Action.STEER_WORK);
        if (!agenda.drop(meeting, id, clock.instant())) {
            throw Failure.of(MeetingError.AGENDA_NOT_FOUND);
        }
    }

    @Transactional
    public long decide(
            long meeting,
            @Nullable Long item,
            String words,
            @Nullable Long unit,
            @Nullable LocalDate dueOn,
            CurrentPerson by) {
        by.require(Action.STEER_WORK);
        get(meeting);
        if (words.isBlank() || unit == null || dueOn == null) {
            throw Failure.of(MeetingError.DECISION_INCOMPLETE);
        }
        supervision.requireUnit(unit);
        if (item != null && agenda.agenda(meeting).stream().noneMatch(one -> one.id() == item)) {
            throw Failure.of(MeetingError.AGENDA_NOT_FOUND);
        }
        return agenda.decide(meeting, item, words, unit, dueOn, author(by));
    }

    @Transactional
    public void dropDecision(long meeting, long id, CurrentPerson by) {
        by.require(Action.STEER_WORK);
        open(meeting, id);
        agenda.dropDecision(id, clock.instant());
    }

    /** Registers what was decided and assigns it to its unit; answers the supervised item. */
    @Transactional
    public long supervise(long meeting, long id, CurrentPerson by) {
        by.require(Action.STEER_WORK);
        Decision decision = open(meeting, id);
        Meeting of = get(meeting);
        Subject subject = new Subject(Subject.Kind.DECISION, id, of.title(), "/meetings/" + meeting);
        String words = decision.words();
        String title = words.length() > TITLE ? words.substring(0, TITLE) + "…" : words;
        long item = supervision.register(new NewItem(title, words, subject, decision.unit(), decision.dueOn()), by);
        supervision.act(item, SupervisionVerb.ASSIGN, supervision.get(item).version(), Said.words(of.title()), by);
        agenda.supervised(id, item);
        return item;
    }

    private Decision open(long meeting, long id) {
        Decision decision = agenda.decision(meeting, id).orElseThrow(() -> Failure.of(MeetingError.DECISION_NOT_FOUND));
        if (decision.item() != null) {
            throw Failure.of(MeetingError.DECISION_SUPERVISED);
        }
        return decision;
    }

    private Author author(CurrentPerson by) {
        return Author.of(by, clock.instant());
    }
}
