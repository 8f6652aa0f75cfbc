package city.wufei.office.cycle.internal;

import city.wufei.identity.CurrentPerson;
import city.wufei.identity.Whereabouts;
import city.wufei.kernel.Failure;
import city.wufei.kernel.KernelError;
import city.wufei.kernel.Problem;
import city.wufei.kernel.StateMachine;
import city.wufei.office.cycle.Accepted;
import city.wufei.office.cycle.CycleError;
import city.wufei.office.cycle.Form;
import city.wufei.office.cycle.FormColumn;
import city.wufei.office.cycle.FormRow;
import city.wufei.office.cycle.ReturnState;
import city.wufei.office.cycle.ReturnVerb;
import city.wufei.office.cycle.Taker;
import city.wufei.platform.Action;
import city.wufei.platform.spreadsheet.intake.CellError;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets returns take their way. Each step names the version it saw, leaves a stamp, and says whose turn it is. */
@Service
@Transactional
public class ReturnFlow {
    private static final int NAMED = 20;

    private final ReturnSql returns;
    private final CellSql cells;
    private final Forms forms;
    private final Returns view;
    private final Filling filling;
    private final ReturnRights rights;
    private final ReturnTidings tidings;
    private final List<Taker> takers;
    private final Clock clock;

    ReturnFlow(
            ReturnSql returns,
            CellSql cells,
            Forms forms,
            Returns view,
            Filling filling,
            ReturnRights rights,
            ReturnTidings tidings,
            ObjectProvider<Taker> takers,
            Clock clock) {
        this.returns = returns;
        this.cells = cells;
        this.forms = forms;
        this.view = view;
        this.filling = filling;
        this.rights = rights;
        this.tidings = tidings;
        this.takers = takers.stream().toList();
        this.clock = clock;
    }

    /** Why a cell is not good enough. */
    public record CellReason(String row, String column, String text) {}

    /**
     * Takes a step.
     *
     * @param version of the return that was seen
     * @param reason in general, null for none
     * @param reasons for single cells
     */
    public void act(
            CurrentPerson person,
            long id,
            ReturnVerb verb,
            int version,
            @Nullable String reason,
            List<CellReason> reasons) {
        Return of = returns.lock(id).orElseThrow(() -> Returns.notThere(id));
        view.get(person, id);
        Form form = forms.version(of.formVersion());
        StateMachine.Edge<ReturnState, ReturnVerb, Action> edge = ReturnVerb.WORKFLOW.get(of.state(), verb);
        Whereabouts where = rights.of(edge.right(), of, form);
        person.require(edge.right(), where);
        if (of.version() != version) {
            throw Failure.of(KernelError.STALE_VERSION);
        }
        String why = reason == null || reason.isBlank() ? null : Filling.remark(reason);
        if (verb.needsReason() && why == null && reasons.isEmpty()) {
            throw Failure.of(CycleError.RETURN_REASON_MISSING);
        }
        if (verb == ReturnVerb.SUBMIT) {
            requireComplete(of, form);
        }
        Instant now = clock.instant();
        Who who = ReturnRights.who(person, edge.right(), where);
        LocalDate confirmed = verb == ReturnVerb.CONFIRM ? LocalDate.now(clock) : null;
        if (!returns.move(of, edge.to(), verb.needsReason(), confirmed, now)) {
            throw Failure.of(KernelError.STALE_VERSION);
        }
        long stamp = returns.stamp(of, verb.name(), edge.to(), who, now, why);
        List<FormRow> rows = view.rows(of, form);
        for (CellReason one : reasons) {
            CellKey key = new CellKey(one.row(), one.column());
            Filling.require(rows, form, key);
            cells.remark(id, key, Filling.remark(one.text()), stamp, who, now);
        }
        if (verb == ReturnVerb.ACCEPT) {
            handOver(of, form, rows, who, now);
        }
        tidings.moved(of, form, verb, edge.to(), who.name());
    }

    private void requireComplete(Return of, Form form) {
        List<Problem> missing = filling.missing(of, form).stream()
                .limit(NAMED)
                .map(key -> Problem.of("cell-" + key.row() + "-" + key.column(), CellError.CELL_REQUIRED))
                .toList();
        if (!missing.isEmpty()) {
            throw Failure.of(CycleError.RETURN_INCOMPLETE, missing);
        }
    }

    private void handOver(Return of, Form form, List<FormRow> rows, Who who, Instant now) {
        String wanted = form.taker();
        if (wanted == null) {
            return;
        }
        Taker taker = takers.stream()
                .filter(one -> one.key().equals(wanted))
                .findFirst()
                .orElseThrow(() -> Failure.of(CycleError.FORM_TAKER_UNKNOWN, wanted));
        Map<CellKey, Cell> present = cells.of(of.id());
        List<Accepted.Value> values = new ArrayList<>();
        for (FormRow row : rows) {
            for (FormColumn column : form.columns()) {
                Cell cell = present.get(new CellKey(row.code(), column.code()));
                String value = cell == null ? null : cell.value();
                if (cell != null && value != null) {
                    values.add(new Accepted.Value(row, column, value, cell.by()));
                }
            }
        }
        taker.take(new Accepted(of.id(), form, of.unit(), of.unitName(), of.period(), who.name(), now, values));
    }
}
