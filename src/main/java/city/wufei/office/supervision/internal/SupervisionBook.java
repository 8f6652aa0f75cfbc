package city.wufei.office.supervision.internal;

import city.wufei.identity.CurrentPerson;
import city.wufei.identity.Whereabouts;
import city.wufei.kernel.Failure;
import city.wufei.kernel.KernelError;
import city.wufei.kernel.StateMachine.Edge;
import city.wufei.kernel.WorkCalendar;
import city.wufei.office.page.Author;
import city.wufei.office.supervision.NewItem;
import city.wufei.office.supervision.Said;
import city.wufei.office.supervision.SlipRule;
import city.wufei.office.supervision.Stamp;
import city.wufei.office.supervision.Subject;
import city.wufei.office.supervision.SupervisionError;
import city.wufei.office.supervision.SupervisionItem;
import city.wufei.office.supervision.SupervisionState;
import city.wufei.office.supervision.SupervisionVerb;
import city.wufei.office.supervision.internal.SupervisionSql.ItemRow;
import city.wufei.platform.Action;
import city.wufei.platform.calendar.WorkCalendars;
import city.wufei.registry.Holder;
import city.wufei.registry.Organisations;
import city.wufei.registry.Places;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The office's list of supervised items, and the way that each takes. */
@Component
public class SupervisionBook {
    /** So many work days before its day a unit hears that an item comes due. */
    private static final int REMINDED_BEFORE = 3;

    private final SupervisionSql sql;
    private final SupervisionTidings tidings;
    private final Organisations organisations;
    private final Places places;
    private final WorkCalendars calendars;
    private final Clock clock;
    private final SlipRule slips = SlipRule.usual();

    SupervisionBook(
            SupervisionSql sql,
            SupervisionTidings tidings,
            Organisations organisations,
            Places places,
            WorkCalendars calendars,
            Clock clock) {
        this.sql = sql;
        this.tidings = tidings;
        this.organisations = organisations;
        this.places = places;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The latest first, then by due day; closed ones at the end. */
    public List<SupervisionItem> list() {
        WorkCalendar calendar = calendars.now();
        return sql.list().stream()
                .map(row -> item(row, calendar))
                .sorted(Comparator.<SupervisionItem, Boolean>comparing(item -> item.state() == SupervisionState.CLOSED)
                        .thenComparingInt(item -> -item.slip().days())
                        .thenComparing(SupervisionItem::dueOn))
                .toList();
    }

    /** Those about a thing. */
    public List<SupervisionItem> about(Subject.Kind kind, long id) {
        return list().stream()
                .filter(item -> {
                    Long subject = item.subject().id();
                    return item.subject().kind() == kind && subject != null && subject == id;
                })
                .toList();
    }

    public SupervisionItem get(long id) {
        return item(row(id), calendars.now());
    }

    public List<Stamp> stamps(long id) {
        return sql.stamps(id);
    }

    public SlipRule slips() {
        return slips;
    }

    /** What a person may do about an item now. */
    public List<SupervisionVerb> verbs(SupervisionItem item, CurrentPerson person) {
        Whereabouts where = where(item.unit());
        return SupervisionVerb.WORKFLOW.edges().stream()
                .filter(edge -> edge.from() == item.state() && person.may(edge.right(), where))
                .map(Edge::verb)
                .toList();
    }

    @Transactional
    public long register(NewItem item, CurrentPerson by) {
        by.require(Action.STEER_WORK);
        Long unit = item.unit();
        LocalDate dueOn = item.dueOn();
        if (item.title().isBlank() || item.demand().isBlank() || unit == null || dueOn == null) {
            throw Failure.of(SupervisionError.SUPERVISION_INCOMPLETE);
        }
        requireUnit(unit);
        by.require(Action.STEER_WORK, where(unit));
        long id = sql.add(item, unit, dueOn);
        Author author = Author.of(by, clock.instant());
        sql.stamp(id, "REGISTER", SupervisionState.REGISTERED, Said.words(item.demand()), false, author);
        tidings.turn(get(id), where(unit), author.name());
        return id;
    }

    /** Lets an item take a step. */
    @Transactional
    public void act(long id, SupervisionVerb verb, int version, Said said, CurrentPerson by) {
        sql.lock(id);
        ItemRow row = row(id);
        Edge<SupervisionState, SupervisionVerb, Action> edge = SupervisionVerb.WORKFLOW.get(row.state(), verb);
        by.require(edge.right(), where(row.unit()));
        requireSense(verb, said);
        boolean assigns = verb == SupervisionVerb.ASSIGN;
        long unit = assigns && said.unit() != null ? said.unit() : row.unit();
        LocalDate dueOn = assigns && said.dueOn() != null ? said.dueOn() : row.dueOn();
        requireUnit(unit);
        Whereabouts where = where(unit);
        by.require(edge.right(), where);
        if (!sql.move(row, edge.to(), unit, dueOn, handedIn(row, edge.to()), version)) {
            throw Failure.of(KernelError.STALE_VERSION);
        }
        Author author = Author.of(by, clock.instant());
        boolean behalf = by.actingFor() != null
                || (edge.right() == Action.REPORT_WORK && !by.belongs(Action.REPORT_WORK, where.spot()));
        sql.stamp(id, verb.name(), edge.to(), said, behalf, author);
        SupervisionItem now = get(id);
        tidings.turn(now, where, author.name());
        String words = said.words();
        tidings.did(now, where, verb, words == null ? "" : words, author.name());
    }

    private @Nullable LocalDate handedIn(ItemRow row, SupervisionState to) {
        return switch (to) {
            case REVIEW -> LocalDate.now(clock);
            case CLOSED -> row.handedInOn();
            case REGISTERED, ASSIGNED, SIGNED, PROGRESS -> null;
        };
    }

    private static void requireSense(SupervisionVerb verb, Said said) {
        String words = said.words();
        if (verb.needsWords() && (words == null || words.isBlank())) {
            throw Failure.of(SupervisionError.SUPERVISION_WORDS_MISSING);
        }
        Integer percent = said.percent();
        if (percent != null && (percent < 0 || percent > 100)) {
            throw Failure.of(SupervisionError.SUPERVISION_PERCENT_INVALID);
        }
    }

    /** Tells of what comes due and what has slipped, on work days. */
    @Transactional
    public void watch() {
        WorkCalendar calendar = calendars.now();
        LocalDate today = LocalDate.now(clock);
        if (!calendar.isWorkDay(today)) {
            return;
        }
        for (SupervisionItem item : list()) {
            if (item.state().isWithUnit()) {
                tellOf(item, calendar.workDaysBetween(today, item.slip().counts()));
            }
        }
    }

    private void tellOf(SupervisionItem item, int left) {
        switch (item.slip().level()) {
            case BLUE, YELLOW, RED -> tidings.slipped(item, where(item.unit()));
            case NONE -> {
                if (left >= 0 && left <= REMINDED_BEFORE) {
                    tidings.comesDue(item, where(item.unit()));
                }
            }
        }
    }

    /** {@code SUPERVISION_UNIT_UNKNOWN} when the register has no such body today. */
    public void requireUnit(long unit) {
        if (organisations.on(unit, LocalDate.now(clock)).isEmpty()) {
            throw Failure.of(SupervisionError.SUPERVISION_UNIT_UNKNOWN);
        }
    }

    private ItemRow row(long id) {
        return sql.find(id).orElseThrow(() -> Failure.of(SupervisionError.SUPERVISION_NOT_FOUND, String.valueOf(id)));
    }

    private Whereabouts where(long unit) {
        return places.of(Holder.Type.ORGANISATION, unit, LocalDate.now(clock));
    }

    private SupervisionItem item(ItemRow row, WorkCalendar calendar) {
        return new SupervisionItem(
                row.id(),
                row.version(),
                row.title(),
                row.demand(),
                row.subject(),
                row.unit(),
                row.unitName(),
                row.dueOn(),
                row.state(),
                row.handedInOn(),
                row.percent(),
                row.latest(),
                slips.on(row.dueOn(), row.handedInOn(), LocalDate.now(clock), calendar));
    }
}
