package city.wufei.office.cycle.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Period;
import city.wufei.office.cycle.Form;
import city.wufei.office.cycle.ReturnState;
import city.wufei.office.cycle.internal.Cycle;
import city.wufei.office.cycle.internal.Cycles;
import city.wufei.office.cycle.internal.DueRule;
import city.wufei.office.cycle.internal.Forms;
import city.wufei.office.cycle.internal.Return;
import city.wufei.office.cycle.internal.Returns;
import city.wufei.platform.Action;
import city.wufei.platform.Needs;
import city.wufei.platform.api.ApiPaths;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Forms and cycles for programs. */
@RestController
@Needs(Action.READ)
@RequestMapping(ApiPaths.ROOT)
class CycleApi {
    private final Forms forms;
    private final Cycles cycles;
    private final Returns returns;

    CycleApi(Forms forms, Cycles cycles, Returns returns) {
        this.forms = forms;
        this.cycles = cycles;
        this.returns = returns;
    }

    /** A cycle; {@code actions} are the verbs that the caller may use now. */
    record CycleJson(
            long id,
            long form,
            String title,
            String period,
            LocalDate dueOn,
            boolean dueKnown,
            int units,
            int handedIn,
            int accepted,
            List<String> actions) {
        static CycleJson of(Cycle cycle, CurrentPerson person) {
            boolean chases = person.may(Action.MANAGE_CYCLES) && cycle.handedIn() < cycle.units();
            return new CycleJson(
                    cycle.id(),
                    cycle.form(),
                    cycle.title().chinese(),
                    cycle.period().toString(),
                    cycle.dueOn(),
                    cycle.dueKnown(),
                    cycle.units(),
                    cycle.handedIn(),
                    cycle.accepted(),
                    chases ? List.of("CHASE") : List.of());
        }
    }

    /** A return in short. */
    record ReturnLine(
            long id, long unit, String unitName, ReturnState state, int filled, int needed, boolean returned) {
        static ReturnLine of(Return of) {
            return new ReturnLine(
                    of.id(), of.unit(), of.unitName(), of.state(), of.filled(), of.needed(), of.returned());
        }
    }

    /**
     * A cycle to open.
     *
     * @param period as in 2026-10, 2026-Q3, 2026-H1, 2026
     * @param units unit/ID, group/ID, kind/KIND/REGION, separated by commas
     */
    record NewCycle(long form, String period, DueRule.@Nullable Kind dueKind, int dueNumber, String units) {}

    @Operation(summary = "The forms that units can be asked for, in their newest versions")
    @GetMapping("/forms")
    List<Form> forms() {
        return forms.list();
    }

    @Operation(summary = "What units were asked for, the latest first")
    @GetMapping("/cycles")
    List<CycleJson> cycles(CurrentPerson person) {
        return cycles.list().stream().map(cycle -> CycleJson.of(cycle, person)).toList();
    }

    @Operation(summary = "Asks units for a period")
    @Needs(Action.MANAGE_CYCLES)
    @PostMapping("/cycles")
    @ResponseStatus(HttpStatus.CREATED)
    CycleJson open(@RequestBody NewCycle wanted, CurrentPerson person) {
        DueRule.Kind kind = wanted.dueKind() == null ? DueRule.Kind.WORK_DAYS : wanted.dueKind();
        long id = cycles.open(
                person,
                wanted.form(),
                Period.of(wanted.period()),
                new DueRule(kind, wanted.dueNumber()),
                wanted.units());
        return CycleJson.of(cycles.get(id), person);
    }

    @GetMapping("/cycles/{id}")
    CycleJson cycle(@PathVariable long id, CurrentPerson person) {
        return CycleJson.of(cycles.get(id), person);
    }

    @Operation(summary = "The returns of a cycle, one for each unit asked")
    @GetMapping("/cycles/{id}/returns")
    List<ReturnLine> returns(@PathVariable long id) {
        return returns.ofCycle(cycles.get(id).id()).stream().map(ReturnLine::of).toList();
    }
}
