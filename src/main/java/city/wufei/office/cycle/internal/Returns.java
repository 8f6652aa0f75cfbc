package city.wufei.office.cycle.internal;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Failure;
import city.wufei.office.cycle.CycleError;
import city.wufei.office.cycle.Form;
import city.wufei.office.cycle.FormRow;
import city.wufei.office.cycle.ReturnState;
import city.wufei.office.cycle.ReturnVerb;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Returns as somebody may see them. One that is not theirs is as if it were not there. */
@Service
@Transactional(readOnly = true)
public class Returns {
    private final ReturnSql returns;
    private final CellSql cells;
    private final Forms forms;
    private final ReturnRights rights;
    private final Clock clock;

    Returns(ReturnSql returns, CellSql cells, Forms forms, ReturnRights rights, Clock clock) {
        this.returns = returns;
        this.cells = cells;
        this.forms = forms;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * A return with all that its page shows.
     *
     * @param last values of the period before, and {@code year} those of the year before
     * @param verbs that the reader may use now
     * @param lastEntry up to which what was entered is in it
     */
    public record Sheet(
            Return of,
            Form form,
            List<FormRow> rows,
            Map<CellKey, Cell> cells,
            Map<CellKey, String> last,
            Map<CellKey, String> year,
            List<Remark> remarks,
            List<Stamp> stamps,
            List<ReturnVerb> verbs,
            long lastEntry) {

        public boolean mayFill() {
            return verbs.contains(ReturnVerb.FILL);
        }
    }

    public Return get(CurrentPerson person, long id) {
        Return found = returns.find(id).orElseThrow(() -> notThere(id));
        if (!rights.mayRead(person, found, forms.version(found.formVersion()))) {
            throw notThere(id);
        }
        return found;
    }

    public Sheet sheet(CurrentPerson person, long id) {
        Return of = get(person, id);
        Form form = forms.version(of.formVersion());
        return new Sheet(
                of,
                form,
                rows(of, form),
                cells.of(id),
                before(of, true),
                before(of, false),
                cells.remarks(id),
                returns.stamps(id),
                rights.verbs(person, of, form),
                cells.lastEntry(id));
    }

    public List<Return> ofCycle(long cycle) {
        return returns.ofCycle(cycle);
    }

    public List<CellEntry> history(long id, CellKey key) {
        return cells.history(id, key);
    }

    public List<Return> inState(List<ReturnState> states) {
        return returns.inState(states);
    }

    List<FormRow> rows(Return of, Form form) {
        return form.hasFixedRows() ? form.rows() : returns.rows(of.id());
    }

    /** Values of the period before, or of the year before. */
    Map<CellKey, String> before(Return of, boolean last) {
        return returns.other(of, last ? of.period().previous() : of.period().yearBefore(), LocalDate.now(clock))
                .map(cells::values)
                .orElse(Map.of());
    }

    static Failure notThere(long id) {
        return Failure.of(CycleError.RETURN_NOT_FOUND, String.valueOf(id));
    }
}
