package city.wufei.office.report.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Failure;
import city.wufei.kernel.Kind;
import city.wufei.kernel.Period;
import city.wufei.office.page.OfficeExport;
import city.wufei.office.page.PlanInView;
import city.wufei.office.report.ProgressReport;
import city.wufei.office.report.ReportState;
import city.wufei.office.report.ReportVerb;
import city.wufei.office.report.ReportWords;
import city.wufei.office.report.internal.ReportJob;
import city.wufei.office.report.internal.Reports;
import city.wufei.plan.Plan;
import city.wufei.platform.Action;
import city.wufei.platform.AsOf;
import city.wufei.platform.Needs;
import city.wufei.platform.Words;
import city.wufei.platform.attachments.AttachmentOwner;
import city.wufei.platform.attachments.Attachments;
import city.wufei.platform.documents.DocumentDownload;
import city.wufei.platform.jobs.Jobs;
import city.wufei.platform.spreadsheet.Column;
import city.wufei.platform.spreadsheet.TableDefinition;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All reports of a plan, and one with its words, figures and files. */
@Controller
@Needs(Action.READ)
@RequestMapping("/work/reports")
class ReportPages {
    private final Reports reports;
    private final PlanInView inView;
    private final Jobs jobs;
    private final Attachments attachments;
    private final OfficeExport export;
    private final Words words;

    ReportPages(
            Reports reports, PlanInView inView, Jobs jobs, Attachments attachments, OfficeExport export, Words words) {
        this.reports = reports;
        this.inView = inView;
        this.jobs = jobs;
        this.attachments = attachments;
        this.export = export;
        this.words = words;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable Long plan, AsOf asOf, CurrentPerson person, Model model) {
        Plan shown = inView.show(plan, asOf.date(), model);
        model.addAttribute("reports", reports.list(shown));
        model.addAttribute("maySteer", person.may(Action.STEER_WORK));
        model.addAttribute("cutoff", asOf.date());
        model.addAttribute("period", Period.of(Period.Kind.MONTH, asOf.date()).previous());
        return "office/reports";
    }

    @GetMapping("/export.xlsx")
    void export(
            @RequestParam(required = false) @Nullable Long plan,
            AsOf asOf,
            CurrentPerson person,
            HttpServletResponse response)
            throws IOException {
        Plan shown = inView.of(plan, asOf.date());
        export.send(table(), shown, export.asked(asOf.date()), reports.list(shown), person, response);
    }

    private TableDefinition<ProgressReport> table() {
        return new TableDefinition<>(
                "progressReport",
                List.of(
                        Column.<ProgressReport>text("period", one -> words.of(one.period())),
                        Column.whole("number", ProgressReport::number),
                        Column.<ProgressReport>text("title", one -> one.words().title())
                                .width(44),
                        Column.date("cutoff", ProgressReport::cutoff),
                        Column.<ProgressReport>text("state", one -> words.of("reportState." + one.state())),
                        Column.<ProgressReport>text("word", ReportPages::hash).width(68)));
    }

    private static @Nullable String hash(ProgressReport one) {
        ProgressReport.Issue issued = one.issued();
        return issued == null ? null : issued.word();
    }

    @Needs(Action.STEER_WORK)
    @PostMapping
    String make(
            @RequestParam(required = false) @Nullable Long plan,
            @RequestParam String period,
            @RequestParam LocalDate cutoff,
            AsOf asOf,
            CurrentPerson by,
            RedirectAttributes redirect) {
        Plan known = inView.of(plan, asOf.date());
        try {
            Period wanted = Period.of(period);
            reports.check(known, wanted, cutoff);
            return "redirect:/jobs/" + jobs.start(by, ReportJob.of(known, wanted, cutoff));
        } catch (Failure failure) {
            return said(failure, redirect, "/work/reports?plan=" + known.id());
        }
    }

    @GetMapping("/{id:\\d+}")
    String one(@PathVariable long id, AsOf asOf, CurrentPerson person, Model model) {
        ProgressReport report = reports.get(id);
        inView.show(report.plan(), asOf.date(), model);
        model.addAttribute("report", report);
        model.addAttribute("today", asOf.date());
        model.addAttribute("sections", reports.sections(report));
        model.addAttribute("actions", actions(report, person));
        model.addAttribute("attachments", attachments.of(person, new AttachmentOwner(Reports.OWNER, id)));
        return "office/report";
    }

    /** The names of the verbs that the person may use now. */
    static List<String> actions(ProgressReport report, CurrentPerson person) {
        return ReportVerb.WORKFLOW.edges().stream()
                .filter(edge -> edge.from() == report.state() && person.may(edge.right()))
                .map(edge -> edge.verb().name())
                .toList();
    }

    /** Of a draft as it is now; what was issued is the file that was issued. */
    @GetMapping("/{id:\\d+}/word")
    void word(@PathVariable long id, HttpServletResponse response) throws IOException {
        ProgressReport report = reports.get(id);
        if (report.state() == ReportState.DRAFT) {
            DocumentDownload.word(reports.document(report), response);
        } else {
            response.sendRedirect("/attachments/" + file(id, Reports.WORD));
        }
    }

    @GetMapping("/{id:\\d+}/pdf")
    void pdf(@PathVariable long id, HttpServletResponse response) throws IOException {
        ProgressReport report = reports.get(id);
        if (report.state() == ReportState.DRAFT) {
            DocumentDownload.pdf(reports.document(report), words.of("reportState.DRAFT"), response);
        } else {
            response.sendRedirect("/attachments/" + file(id, Reports.PDF));
        }
    }

    private long file(long report, String type) {
        return attachments.list(new AttachmentOwner(Reports.OWNER, report)).stream()
                .filter(one -> one.type().equals(type))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Needs(Action.STEER_WORK)
    @PostMapping("/{id:\\d+}/words")
    String reword(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String summary,
            @RequestParam(defaultValue = "") String problems,
            @RequestParam(defaultValue = "") String nextStep,
            CurrentPerson by,
            RedirectAttributes redirect) {
        ReportWords all = new ReportWords(title, summary, problems, nextStep);
        return tried(redirect, "progressReport.reworded", id, () -> reports.reword(id, version, all, by));
    }

    @Needs(Action.STEER_WORK)
    @PostMapping("/{id:\\d+}/figures")
    String refresh(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam LocalDate cutoff,
            CurrentPerson by,
            RedirectAttributes redirect) {
        return tried(redirect, "progressReport.refreshed", id, () -> reports.refresh(id, version, cutoff, by));
    }

    @Needs(Action.STEER_WORK)
    @PostMapping("/{id:\\d+}/issue")
    String issue(@PathVariable long id, @RequestParam int version, CurrentPerson by, RedirectAttributes redirect) {
        return tried(redirect, "progressReport.issued", id, () -> reports.issue(id, version, by));
    }

    @Needs(Action.STEER_WORK)
    @PostMapping("/{id:\\d+}/withdrawal")
    String withdraw(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String why,
            CurrentPerson by,
            RedirectAttributes redirect) {
        return tried(redirect, "progressReport.withdrawn", id, () -> reports.withdraw(id, version, why, by));
    }

    private String tried(RedirectAttributes redirect, String done, long id, Runnable deed) {
        try {
            deed.run();
            redirect.addFlashAttribute("flash", words.of(done));
        } catch (Failure failure) {
            return said(failure, redirect, "/work/reports/" + id);
        }
        return "redirect:/work/reports/" + id;
    }

    private String said(Failure failure, RedirectAttributes redirect, String page) {
        if (failure.code().kind() != Kind.USER) {
            throw failure;
        }
        redirect.addFlashAttribute("problem", words.of(failure));
        return "redirect:" + page;
    }
}
