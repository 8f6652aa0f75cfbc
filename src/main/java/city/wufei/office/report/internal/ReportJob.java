package city.wufei.office.report.internal;

import city.wufei.kernel.Failure;
import city.wufei.kernel.Period;
import city.wufei.plan.Plan;
import city.wufei.plan.PlanError;
import city.wufei.plan.Plans;
import city.wufei.platform.Phrase;
import city.wufei.platform.jobs.JobKind;
import city.wufei.platform.jobs.JobOutcome;
import city.wufei.platform.jobs.JobRun;
import city.wufei.platform.jobs.NewJob;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes the draft of a report. */
@Component
public class ReportJob implements JobKind {
    private static final String KEY = "progress-report";
    private static final String PLAN = "plan";
    private static final String PERIOD = "period";
    private static final String CUTOFF = "cutoff";
    private static final String DONE = "progressReport.made";

    private final Plans plans;
    private final Reports reports;

    ReportJob(Plans plans, Reports reports) {
        this.plans = plans;
        this.reports = reports;
    }

    public static NewJob of(Plan plan, Period period, LocalDate cutoff) {
        return new NewJob(
                KEY,
                plan.title() + " " + period,
                Map.of(PLAN, String.valueOf(plan.id()), PERIOD, period.toString(), CUTOFF, cutoff.toString()));
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public JobOutcome run(JobRun run) {
        String id = run.parameter(PLAN);
        Plan plan = plans.find(Long.parseLong(id)).orElseThrow(() -> Failure.of(PlanError.PLAN_NOT_FOUND, id));
        Period period = Period.of(run.parameter(PERIOD));
        if (run.checkpoint().isEmpty()) {
            run.step(
                    "made",
                    1,
                    1,
                    Phrase.of("progressReport.taking"),
                    () -> reports.draft(plan, period, LocalDate.parse(run.parameter(CUTOFF)), run.ownerName()));
        }
        return reports.list(plan).stream()
                .filter(one -> one.period().equals(period))
                .findFirst()
                .map(one -> new JobOutcome(Phrase.of(DONE), "/work/reports/" + one.id()))
                .orElseGet(() -> JobOutcome.of(Phrase.of(DONE)));
    }
}
