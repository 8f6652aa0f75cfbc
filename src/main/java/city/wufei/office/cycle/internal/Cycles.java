package city.wufei.office.cycle.internal;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Failure;
import city.wufei.kernel.Period;
import city.wufei.kernel.WorkCalendar;
import city.wufei.office.cycle.CycleError;
import city.wufei.office.cycle.Form;
import city.wufei.office.cycle.FormRow;
import city.wufei.office.cycle.RowSource;
import city.wufei.platform.Action;
import city.wufei.platform.calendar.WorkCalendars;
import city.wufei.registry.Organisation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks units: opens cycles, by hand or by schedule. */
@Service
@Transactional
public class Cycles {
    private final CycleSql cycles;
    private final ReturnSql returns;
    private final Forms forms;
    private final AskedUnits asked;
    private final List<RowSource> sources;
    private final WorkCalendars calendars;
    private final ReturnTidings tidings;
    private final ReturnRights rights;
    private final Clock clock;

    Cycles(
            CycleSql cycles,
            ReturnSql returns,
            Forms forms,
            AskedUnits asked,
            ObjectProvider<RowSource> sources,
            WorkCalendars calendars,
            ReturnTidings tidings,
            ReturnRights rights,
            Clock clock) {
        this.cycles = cycles;
        this.returns = returns;
        this.forms = forms;
        this.asked = asked;
        this.sources = sources.stream().toList();
        this.calendars = calendars;
        this.tidings = tidings;
        this.rights = rights;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Cycle> list() {
        return cycles.list();
    }

    @Transactional(readOnly = true)
    public Cycle get(long id) {
        return cycles.find(id).orElseThrow(() -> Failure.of(CycleError.CYCLE_NOT_FOUND, String.valueOf(id)));
    }

    @Transactional(readOnly = true)
    public List<Schedule> schedules() {
        return cycles.schedules();
    }

    /**
     * Asks units for a period. Where the period was asked for before, the units that were left out are asked too; the form
     * and the day stay as they are.
     *
     * @param units as {@link AskedUnits} reads them
     * @return the cycle
     */
    public long open(CurrentPerson by, long form, Period period, DueRule due, String units) {
        by.require(Action.MANAGE_CYCLES);
        return open(forms.get(form), period, due, units, by.id(), by.displayName());
    }

    /** Lets a form be asked for anew with each period. */
    public void schedule(CurrentPerson by, Schedule as) {
        by.require(Action.MANAGE_CYCLES);
        check(forms.get(as.form()), as.first(), as.due());
        asked.on(as.units(), LocalDate.now(clock));
        cycles.schedule(as, by.displayName(), clock.instant());
    }

    /** Opens what schedules ask for: each period that is over and was not asked for yet. */
    public int openDue() {
        LocalDate today = LocalDate.now(clock);
        int opened = 0;
        for (Schedule schedule : cycles.schedules()) {
            Form form = forms.get(schedule.form());
            boolean live = schedule.active() && schedule.first().kind() == form.period();
            for (Period period = schedule.first(); live && period.to().isBefore(today); period = period.next()) {
                if (!cycles.isOpen(form.id(), period)) {
                    open(form, period, schedule.due(), schedule.units(), null, "");
                    opened++;
                }
            }
        }
        return opened;
    }

    private long open(Form form, Period period, DueRule due, String units, @Nullable Long by, String name) {
        check(form, period, due);
        List<Organisation> bodies = asked.on(units, LocalDate.now(clock));
        WorkCalendar calendar = calendars.now();
        long id = cycles.open(
                form.id(),
                form.versionId(),
                period,
                due.due(period, calendar),
                due.isKnown(period, calendar),
                by,
                name,
                clock.instant());
        Form asWas = forms.version(get(id).formVersion());
        bodies.forEach(body -> ask(id, asWas, period, body));
        return id;
    }

    private static void check(Form form, Period period, DueRule due) {
        if (period.kind() != form.period()) {
            throw Failure.of(CycleError.PERIOD_UNFIT, period.toString());
        }
        if (!due.isValid()) {
            throw Failure.of(CycleError.DUE_INVALID);
        }
    }

    private void ask(long cycle, Form form, Period period, Organisation unit) {
        List<FormRow> rows = rows(form, period, unit);
        if (rows.isEmpty()) {
            return;
        }
        int needed = rows.size() * Filling.required(form).size();
        returns.insert(cycle, unit.id(), needed).ifPresent(id -> {
            for (int at = 0; !form.hasFixedRows() && at < rows.size(); at++) {
                returns.insertRow(id, at, rows.get(at));
            }
            returns.find(id).ifPresent(of -> tidings.opened(of, form));
        });
    }

    private List<FormRow> rows(Form form, Period period, Organisation unit) {
        if (form.hasFixedRows()) {
            return form.rows();
        }
        return Stream.ofNullable(form.rowSource())
                .flatMap(key -> sources.stream().filter(source -> source.key().equals(key)))
                .findFirst()
                .orElseThrow(() -> Failure.of(CycleError.FORM_SOURCE_UNKNOWN, form.rowSource()))
                .rows(unit.id(), period);
    }

    /** Calls on units that have not handed in; the office may, and the form's lead department. */
    public int chase(CurrentPerson by, long cycle, @Nullable Long only) {
        Form form = forms.version(get(cycle).formVersion());
        if (!by.may(Action.MANAGE_CYCLES)) {
            by.require(Action.CHECK_RETURN, rights.lead(form));
        }
        List<Return> late = returns.ofCycle(cycle).stream()
                .filter(one -> !one.handedIn() && (only == null || one.id() == only))
                .toList();
        Who who = ReturnRights.who(by, Action.CHECK_RETURN, rights.lead(form));
        for (Return one : late) {
            returns.stamp(one, "CHASE", one.state(), who, clock.instant(), null);
            tidings.chased(one, form, who.name());
        }
        return late.size();
    }
}
