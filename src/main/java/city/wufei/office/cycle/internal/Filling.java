package city.wufei.office.cycle.internal;

import city.wufei.identity.CurrentPerson;
import city.wufei.identity.Whereabouts;
import city.wufei.kernel.Failure;
import city.wufei.office.cycle.CycleError;
import city.wufei.office.cycle.Form;
import city.wufei.office.cycle.FormColumn;
import city.wufei.office.cycle.FormRow;
import city.wufei.office.cycle.ReturnState;
import city.wufei.platform.Action;
import city.wufei.platform.Phrase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters values into returns, each cell by itself. Whoever enters names the version of the cell that they saw; when
 * somebody else has changed it meanwhile, nothing is written over: both values are kept in the history, both are told, and
 * one of them chooses.
 */
@Service
@Transactional
public class Filling {
    private static final Duration PRESENT = Duration.ofSeconds(30);
    private static final int LONGEST_REMARK = 500;

    private final ReturnSql returns;
    private final CellSql cells;
    private final Forms forms;
    private final Returns view;
    private final ReturnRights rights;
    private final Clock clock;

    Filling(ReturnSql returns, CellSql cells, Forms forms, Returns view, ReturnRights rights, Clock clock) {
        this.returns = returns;
        this.cells = cells;
        this.forms = forms;
        this.view = view;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * A value to enter.
     *
     * @param base version of the cell that was seen, 0 where there was none
     */
    public record Typed(String row, String column, @Nullable String value, int base) {
        CellKey key() {
            return new CellKey(row, column);
        }
    }

    /** What became of a value. */
    public enum Status {
        SAVED,
        /** It was there already. */
        SAME,
        /** Somebody else had changed the cell; theirs stands. */
        COLLIDED,
        /** It cannot be entered there. */
        REFUSED
    }

    /**
     * What became of a value, and what stands in the cell now.
     *
     * @param cell null when there is none
     * @param problem why it was refused
     */
    public record Outcome(
            CellKey key,
            Status status,
            @Nullable Cell cell,
            @Nullable Failure problem) {}

    /** What happened to a return behind an entry. */
    public record News(ReturnState state, int version, long last, List<CellEntry> entries, List<String> others) {}

    public List<Outcome> enter(CurrentPerson person, long id, How how, List<Typed> typed) {
        Return of = returns.lock(id).orElseThrow(() -> Returns.notThere(id));
        Whereabouts where = rights.unit(of.unit());
        view.get(person, id);
        person.require(Action.FILL_RETURN, where);
        if (of.state() != ReturnState.DRAFT) {
            throw Failure.of(CycleError.RETURN_NOT_OPEN, of.state().name());
        }
        Form form = forms.version(of.formVersion());
        Entering entering = new Entering(of, form, how, ReturnRights.who(person, Action.FILL_RETURN, where));
        List<Outcome> outcomes = typed.stream().map(entering::enter).toList();
        cells.count(id, required(form));
        return outcomes;
    }

    /** Says that the person has the return before their eyes, and what others did meanwhile. */
    public News news(CurrentPerson person, long id, long since) {
        Return of = view.get(person, id);
        Instant now = clock.instant();
        cells.seen(id, ReturnRights.who(person, Action.FILL_RETURN, rights.unit(of.unit())), now);
        List<CellEntry> entries = cells.since(id, since);
        long last = entries.isEmpty() ? since : entries.get(entries.size() - 1).id();
        return new News(of.state(), of.version(), last, entries, cells.others(id, person.id(), now.minus(PRESENT)));
    }

    /** Notes something at a cell. Whoever may see the return and has to do with it may. */
    public void remark(CurrentPerson person, long id, CellKey key, String text) {
        Return of = view.get(person, id);
        Form form = forms.version(of.formVersion());
        Whereabouts where = rights.unit(of.unit());
        if (!person.may(Action.FILL_RETURN, where) && !person.may(Action.CHECK_RETURN, rights.lead(form))) {
            person.require(Action.FILL_RETURN, where);
        }
        require(view.rows(of, form), form, key);
        cells.remark(id, key, remark(text), null, ReturnRights.who(person, Action.FILL_RETURN, where), clock.instant());
    }

    static String remark(String text) {
        String said = text.strip();
        if (said.isEmpty()) {
            throw Failure.of(CycleError.RETURN_REASON_MISSING);
        }
        if (said.length() > LONGEST_REMARK) {
            throw Failure.of(CycleError.TEXT_TOO_LONG, LONGEST_REMARK);
        }
        return said;
    }

    static void require(List<FormRow> rows, Form form, CellKey key) {
        boolean there = rows.stream().anyMatch(row -> row.code().equals(key.row()))
                && form.columns().stream().anyMatch(column -> column.code().equals(key.column()));
        if (!there) {
            throw Failure.of(CycleError.CELL_NOT_THERE, key.row(), key.column());
        }
    }

    static List<String> required(Form form) {
        return form.columns().stream()
                .filter(FormColumn::required)
                .map(FormColumn::code)
                .toList();
    }

    /** One lot of values for one return. */
    private final class Entering {
        private final Return of;
        private final How how;
        private final Who who;
        private final Map<String, FormColumn> columns;
        private final List<String> rows;
        private final Map<CellKey, Cell> present;
        private final Map<CellKey, String> last;
        private final Map<CellKey, String> year;
        private final Instant now = clock.instant();

        Entering(Return of, Form form, How how, Who who) {
            this.of = of;
            this.how = how;
            this.who = who;
            this.columns = form.columns().stream().collect(Collectors.toMap(FormColumn::code, Function.identity()));
            this.rows = view.rows(of, form).stream().map(FormRow::code).toList();
            this.present = new HashMap<>(cells.of(of.id()));
            this.last = view.before(of, true);
            this.year = view.before(of, false);
        }

        Outcome enter(Typed typed) {
            CellKey key = typed.key();
            Cell there = present.get(key);
            FormColumn column = columns.get(typed.column());
            if (column == null || !rows.contains(typed.row())) {
                return new Outcome(
                        key, Status.REFUSED, null, Failure.of(CycleError.CELL_NOT_THERE, typed.row(), typed.column()));
            }
            String value;
            try {
                value = CellValues.read(column, typed.value());
            } catch (Failure refused) {
                return new Outcome(key, Status.REFUSED, there, refused);
            }
            int version = there == null ? 0 : there.version();
            if (Objects.equals(value, there == null ? null : there.value())) {
                return new Outcome(key, Status.SAME, there, null);
            }
            // Nobody collides with themselves: an answer that was lost on the way must not make it look so.
            if (typed.base() != version && (there == null || there.personId() != who.id())) {
                cells.note(of.id(), entry(key, value, version, false));
                return new Outcome(key, Status.COLLIDED, there, null);
            }
            Phrase warning =
                    Plausibility.of(column, value, last.get(key), year.get(key)).orElse(null);
            CellEntry entry = entry(key, value, version + 1, true);
            cells.keep(of.id(), entry, warning);
            Cell now = new Cell(
                    0, key, value, entry.version(), who.id(), who.name(), who.behalf(), how, entry.at(), warning);
            present.put(key, now);
            return new Outcome(key, Status.SAVED, now, null);
        }

        private CellEntry entry(CellKey key, @Nullable String value, int version, boolean kept) {
            return new CellEntry(0, key, value, version, kept, who.id(), who.name(), who.behalf(), how, now);
        }
    }

    /** Cells that must have a value and have none, in the order of the form. */
    List<CellKey> missing(Return of, Form form) {
        Map<CellKey, String> values = cells.values(of.id());
        List<CellKey> missing = new ArrayList<>();
        for (FormRow row : view.rows(of, form)) {
            for (String column : required(form)) {
                CellKey key = new CellKey(row.code(), column);
                if (!values.containsKey(key)) {
                    missing.add(key);
                }
            }
        }
        return missing;
    }
}
