package city.wufei.plan.web;

import city.wufei.plan.internal.PlanRow;
import city.wufei.plan.internal.PlanStore;
import city.wufei.plan.internal.ResponsibilityStore;
import city.wufei.plan.internal.UnitRef;
import city.wufei.plan.internal.UnitStore;
import city.wufei.platform.Phrase;
import city.wufei.platform.attachments.Attachment;
import city.wufei.platform.attachments.Attachments;
import city.wufei.platform.attachments.NewFile;
import city.wufei.platform.jobs.JobKind;
import city.wufei.platform.jobs.JobOutcome;
import city.wufei.platform.jobs.JobRun;
import city.wufei.platform.jobs.NewJob;
import city.wufei.platform.spreadsheet.Provenance;
import city.wufei.platform.spreadsheet.Rows;
import city.wufei.platform.spreadsheet.SpreadsheetExport;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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
    private final UnitStore units;
    private final ResponsibilityStore responsibilities;
    private final RegisteredUnits registered;
    private final Attachments attachments;
    private final SpreadsheetExport spreadsheets;
    private final PlanExport export;
    private final PlanWords say;

    UnitListsJob(
            PlanStore plans,
            UnitStore units,
            ResponsibilityStore responsibilities,
            RegisteredUnits registered,
            Attachments attachments,
            SpreadsheetExport spreadsheets,
            PlanExport export,
            PlanWords say) {
        this.plans = plans;
        this.units = units;
        this.responsibilities = responsibilities;
        this.registered = registered;
        this.attachments = attachments;
        this.spreadsheets = spreadsheets;
        this.export = export;
        this.say = say;
    }

    static NewJob of(PlanRow plan, LocalDate day) {
        return new NewJob(KEY, plan.title(), Map.of(PLAN, String.valueOf(plan.id()), DAY, day.toString()));
    }

    @Override
    public String key() {
        return KEY;
    }

    /** Unit by unit, each a step; the checkpoint is how many are done. */
    @Override
    public JobOutcome run(JobRun run) {
        PlanRow plan = plans.get(Long.parseLong(run.parameter(PLAN)));
        List<UnitRef> all = units.choices(plan.id());
        int begun = run.checkpoint().map(Integer::parseInt).orElse(0);
        for (int i = begun; i < all.size(); i++) {
            UnitRef unit = all.get(i);
            run.step(
                    String.valueOf(i + 1),
                    i + 1,
                    all.size() + 1,
                    Phrase.of("job.plan-unit-lists.step", unit.name()),
                    () -> keepList(run, plan, unit));
        }
        if (begun <= all.size()) {
            run.step(
                    String.valueOf(all.size() + 1),
                    all.size() + 1,
                    all.size() + 1,
                    Phrase.of("job.plan-unit-lists.packing"),
                    () -> pack(run, plan));
        }
        return JobOutcome.file(run, Phrase.of("job.plan-unit-lists.done", all.size()));
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

    private void pack(JobRun run, PlanRow plan) {
        List<Attachment> lists = attachments.list(run.pieces());
        NewFile archive = new NewFile(
                say.word("job", KEY) + (plan.place() == null ? "" : "-" + plan.place()) + ".zip",
                "application/zip",
                true);
        attachments.keep(null, run.files(), archive, out -> zip(run, lists, out));
        attachments.withdrawAll(run.pieces());
    }

    private void zip(JobRun run, List<Attachment> lists, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(StreamUtils.nonClosing(out), StandardCharsets.UTF_8)) {
            int number = 1;
            for (Attachment list : lists) {
                zip.putNextEntry(new ZipEntry("%03d-%s".formatted(number, list.name())));
                try (InputStream content = attachments.open(run.pieces(), list.id())) {
                    content.transferTo(zip);
                }
                zip.closeEntry();
                number++;
            }
        }
    }

    @Override
    public void undo(JobRun run) {
        attachments.withdrawAll(run.pieces());
        attachments.withdrawAll(run.files());
    }
}
