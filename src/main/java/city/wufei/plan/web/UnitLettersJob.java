package city.wufei.plan.web;

import city.wufei.plan.internal.PlanRow;
import city.wufei.plan.internal.PlanStore;
import city.wufei.plan.internal.UnitRef;
import city.wufei.plan.internal.UnitStore;
import city.wufei.platform.attachments.Attachments;
import city.wufei.platform.attachments.NewFile;
import city.wufei.platform.documents.WordDocument;
import city.wufei.platform.jobs.JobKind;
import city.wufei.platform.jobs.JobOutcome;
import city.wufei.platform.jobs.JobRun;
import city.wufei.platform.jobs.NewJob;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The letter of responsibility of each unit as Word, ready to be signed; all in one archive. */
@Component
class UnitLettersJob implements JobKind {
    static final String KEY = "plan-unit-letters";

    private static final String PLAN = "plan";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final PlanStore plans;
    private final UnitStore units;
    private final Letters letters;
    private final Attachments attachments;
    private final UnitArchive archive;

    UnitLettersJob(PlanStore plans, UnitStore units, Letters letters, Attachments attachments, UnitArchive archive) {
        this.plans = plans;
        this.units = units;
        this.letters = letters;
        this.attachments = attachments;
        this.archive = archive;
    }

    static NewJob of(PlanRow plan) {
        return new NewJob(KEY, plan.title(), Map.of(PLAN, String.valueOf(plan.id())));
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public JobOutcome run(JobRun run) {
        PlanRow plan = plans.get(Long.parseLong(run.parameter(PLAN)));
        return archive.make(run, plan, KEY, unit -> keep(run, plan, unit));
    }

    private void keep(JobRun run, PlanRow plan, UnitRef unit) {
        NewFile file = new NewFile(unit.name().replace('/', '-') + ".docx", WORD, true);
        attachments.keep(
                null,
                run.pieces(),
                file,
                out -> WordDocument.write(
                        letters.of(plan.id(), units.find(plan.id(), unit.id()).orElseThrow()), out));
    }

    @Override
    public void undo(JobRun run) {
        archive.undo(run);
    }
}
