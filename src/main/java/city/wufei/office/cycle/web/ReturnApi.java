package city.wufei.office.cycle.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.office.cycle.FormRow;
import city.wufei.office.cycle.ReturnState;
import city.wufei.office.cycle.ReturnVerb;
import city.wufei.office.cycle.internal.Cell;
import city.wufei.office.cycle.internal.Filling;
import city.wufei.office.cycle.internal.How;
import city.wufei.office.cycle.internal.Return;
import city.wufei.office.cycle.internal.ReturnFlow;
import city.wufei.office.cycle.internal.ReturnFlow.CellReason;
import city.wufei.office.cycle.internal.Returns;
import city.wufei.office.cycle.internal.Stamp;
import city.wufei.platform.ForAllSignedIn;
import city.wufei.platform.Words;
import city.wufei.platform.api.ApiPaths;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Returns for programs. Who may, is asked of each return. */
@RestController
@ForAllSignedIn
@RequestMapping(ApiPaths.ROOT + "/returns/{id}")
class ReturnApi {
    private final Returns returns;
    private final Filling filling;
    private final ReturnFlow flow;
    private final Words words;

    ReturnApi(Returns returns, Filling filling, ReturnFlow flow, Words words) {
        this.returns = returns;
        this.filling = filling;
        this.flow = flow;
        this.words = words;
    }

    /** A cell that ever had a value. */
    record CellLine(
            String row,
            String column,
            @Nullable String value,
            int version,
            String by,
            boolean behalf,
            How how,
            Instant at,
            @Nullable String warning) {}

    /** A return with its cells; {@code actions} are the verbs that the caller may use now. */
    record ReturnJson(
            long id,
            long cycle,
            String form,
            int formVersion,
            String period,
            LocalDate dueOn,
            long unit,
            String unitName,
            ReturnState state,
            int version,
            int filled,
            int needed,
            boolean returned,
            List<FormRow> rows,
            List<CellLine> cells,
            List<Stamp> stamps,
            List<ReturnVerb> actions) {}

    /** A step to take: the version that was seen, and why. */
    record Step(
            int version, @Nullable String reason, @Nullable List<CellReason> cells) {}

    @GetMapping
    ReturnJson get(@PathVariable long id, CurrentPerson person) {
        Returns.Sheet sheet = returns.sheet(person, id);
        Return of = sheet.of();
        return new ReturnJson(
                of.id(),
                of.cycle(),
                sheet.form().code(),
                sheet.form().version(),
                of.period().toString(),
                of.dueOn(),
                of.unit(),
                of.unitName(),
                of.state(),
                of.version(),
                of.filled(),
                of.needed(),
                of.returned(),
                sheet.rows(),
                sheet.cells().values().stream()
                        .sorted(Comparator.comparingLong(Cell::id))
                        .map(cell -> new CellLine(
                                cell.key().row(),
                                cell.key().column(),
                                cell.value(),
                                cell.version(),
                                cell.by(),
                                cell.behalf(),
                                cell.how(),
                                cell.at(),
                                CellJson.said(cell.warning(), words)))
                        .toList(),
                sheet.stamps(),
                sheet.verbs());
    }

    @Operation(
            summary = "Enters values, each against the version of its cell that was seen; answers what became of each")
    @PostMapping("/cells")
    List<CellJson.Result> enter(@PathVariable long id, @RequestBody CellJson.Sent sent, CurrentPerson person) {
        How how = sent.how() == null ? How.API : sent.how();
        return filling.enter(person, id, how, sent.cells()).stream()
                .map(outcome -> CellJson.Result.of(outcome, words))
                .toList();
    }

    @PostMapping("/actions/{verb}")
    ReturnJson act(@PathVariable long id, @PathVariable ReturnVerb verb, @RequestBody Step step, CurrentPerson person) {
        List<CellReason> reasons = step.cells() == null ? List.of() : step.cells();
        flow.act(person, id, verb, step.version(), step.reason(), reasons);
        return get(id, person);
    }
}
