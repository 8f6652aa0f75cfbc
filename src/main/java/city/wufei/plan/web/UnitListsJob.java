package city.wufei.plan.web;

import city.wufei.plan.internal.PlanRow;
import city.wufei.plan.internal.PlanStore;
import city.wufei.plan.internal.ResponsibilityStore;
import city.wufei.plan.internal.UnitRef;
import city.wufei.platform.attachments.Attachments;
import city.wufei.platform.attachments.NewFile;
import city.wufei.platform.jobs.JobKind;
import city.wufei.platform.jobs.JobOutcome;
import city.wufei.platform.jobs.JobRun;
import city.wufei.platform.jobs.NewJob;
import city.wufei.platform.spreadsheet.Provenance;
import city.wufei.platform.spreadsheet.Rows;
import city.wufei.platform.spreadsheet.SpreadsheetExport;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.util.StreamUtils;

/** The list of responsibilities of each unit in a spreadsheet of its own, ready to be sent to it; all in one archive. */
@Component
class UnitListsJob implements JobKind {
    static final String KEY = "plan-unit-lists";

    private static final String PLAN = "plan";
    /** As of which the names in the register are read; fixed at the start, so that a resumed job tells one story. */
    private static final String DAY = "day";

    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final PlanStore plans;
    private final ResponsibilityStore responsibilities;
    private final RegisteredUnits registered;
    private final Attachments attachments;
    private final SpreadsheetExport spreadsheets;
    private final PlanExport export;
    private final PlanWords say;
    private final UnitArchive archive;

    UnitListsJob(
            PlanStore plans,
            ResponsibilityStore responsibilities,
            RegisteredUnits registered,
            Attachments attachments,
            SpreadsheetExport spreadsheets,
            PlanExport export,
            PlanWords say,
            UnitArchive archive) {
        this.plans = plans;
        this.responsibilities = responsibilities;
        this.registered = registered;
        this.attachments = attachments;
        this.spreadsheets = spreadsheets;
        this.export = export;
        this.say = say;
        this.archive = archive;
    }

    static NewJob of(PlanRow plan, LocalDate day) {
        return new NewJob(KEY, plan.title(), Map.of(PLAN, String.valueOf(plan.id()), DAY, day.toString()));
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public JobOutcome run(JobRun run) {
        PlanRow plan = plans.get(Long.parseLong(run.parameter(PLAN)));
        return archive.make(run, plan, KEY, unit -> keepList(run, plan, unit));
    }

    private void keepList(JobRun run, PlanRow plan, UnitRef unit) {
        LocalDate day = LocalDate.parse(run.parameter(DAY));
        PlanExport.Asked asked =
                export.asked().by("plan.unit.registeredOn", day).by("plan.unit", unit.name());
        Provenance provenance = export.provenance(plan, asked, run.ownerName());
        NewFile file = new NewFile(unit.name().replace('/', '-') + ".xlsx", SPREADSHEET, true);
        attachments.keep(
                null,
                run.pieces(),
                file,
                out -> spreadsheets.write(
                        UnitTables.responsibilities(say, registered.on(plan, day)),
                        provenance,
                        Rows.paged(null, request -> responsibilities.list(plan.id(), unit.id(), null, request)),
                        run.language(),
                        () -> StreamUtils.nonClosing(out)));
    }

    @Override
    public void undo(JobRun run) {
        archive.undo(run);
    }
}
