package city.wufei.office.report.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Period;
import city.wufei.office.page.PlanInView;
import city.wufei.office.report.ProgressReport;
import city.wufei.office.report.ReportWords;
import city.wufei.office.report.Section;
import city.wufei.office.report.internal.ReportJob;
import city.wufei.office.report.internal.Reports;
import city.wufei.plan.Plan;
import city.wufei.platform.Action;
import city.wufei.platform.AsOf;
import city.wufei.platform.Needs;
import city.wufei.platform.jobs.Jobs;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Progress reports; the files that were issued are attachments of owner type {@code progress-report}. */
@RestController
@Needs(Action.READ)
@RequestMapping("/api/v1/work/reports")
class ReportApi {
    private final Reports reports;
    private final PlanInView inView;
    private final Jobs jobs;

    ReportApi(Reports reports, PlanInView inView, Jobs jobs) {
        this.reports = reports;
        this.inView = inView;
        this.jobs = jobs;
    }

    @GetMapping
    List<ProgressReport> list(@RequestParam(required = false) @Nullable Long plan, AsOf asOf) {
        return reports.list(inView.of(plan, asOf.date()));
    }

    @GetMapping("/{id}")
    ReportJson one(@PathVariable long id, CurrentPerson person) {
        ProgressReport report = reports.get(id);
        return new ReportJson(report, reports.sections(report), ReportPages.actions(report, person));
    }

    /** @param plan null for the one in force */
    record Wanted(@Nullable Long plan, String period, LocalDate cutoff) {}

    record Started(long job) {}

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Needs(Action.STEER_WORK)
    @Transactional
    public Started make(@RequestBody Wanted wanted, AsOf asOf, CurrentPerson by) {
        Plan plan = inView.of(wanted.plan(), asOf.date());
        Period period = Period.of(wanted.period());
        reports.check(plan, period, wanted.cutoff());
        return new Started(jobs.start(by, ReportJob.of(plan, period, wanted.cutoff())));
    }

    record Reworded(int version, ReportWords words) {}

    @PostMapping("/{id}/words")
    @Needs(Action.STEER_WORK)
    @Transactional
    public ReportJson reword(@PathVariable long id, @RequestBody Reworded reworded, CurrentPerson by) {
        reports.reword(id, reworded.version(), reworded.words(), by);
        return one(id, by);
    }

    record Refreshed(int version, LocalDate cutoff) {}

    @PostMapping("/{id}/figures")
    @Needs(Action.STEER_WORK)
    @Transactional
    public ReportJson refresh(@PathVariable long id, @RequestBody Refreshed refreshed, CurrentPerson by) {
        reports.refresh(id, refreshed.version(), refreshed.cutoff(), by);
        return one(id, by);
    }

    record Seen(int version) {}

    @PostMapping("/{id}/issue")
    @Needs(Action.STEER_WORK)
    @Transactional
    public ReportJson issue(@PathVariable long id, @RequestBody Seen seen, CurrentPerson by) {
        reports.issue(id, seen.version(), by);
        return one(id, by);
    }

    record Withdrawn(int version, @Nullable String why) {}

    @PostMapping("/{id}/withdrawal")
    @Needs(Action.STEER_WORK)
    @Transactional
    public ReportJson withdraw(@PathVariable long id, @RequestBody Withdrawn withdrawn, CurrentPerson by) {
        String why = withdrawn.why();
        reports.withdraw(id, withdrawn.version(), why == null ? "" : why, by);
        return one(id, by);
    }

    record ReportJson(ProgressReport report, List<Section> sections, List<String> actions) {
        ReportJson {
            sections = List.copyOf(sections);
            actions = List.copyOf(actions);
        }
    }
}
