package city.wufei.office.report.internal;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Failure;
import city.wufei.kernel.Period;
import city.wufei.office.page.Author;
import city.wufei.office.report.ProgressReport;
import city.wufei.office.report.ProgressReport.Stamp;
import city.wufei.office.report.ProgressReportError;
import city.wufei.office.report.ReportState;
import city.wufei.office.report.ReportVerb;
import city.wufei.office.report.ReportWords;
import city.wufei.office.report.Section;
import city.wufei.plan.Plan;
import city.wufei.plan.PlanError;
import city.wufei.plan.Plans;
import city.wufei.platform.attachments.Attachment;
import city.wufei.platform.attachments.AttachmentOwner;
import city.wufei.platform.attachments.Attachments;
import city.wufei.platform.attachments.NewFile;
import city.wufei.platform.documents.OfficialDocument;
import city.wufei.platform.documents.PdfDocument;
import city.wufei.platform.documents.WordDocument;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The reports of plans, and the verbs. */
@Component
public class Reports {
    /** The owner type of the files that were issued. */
    public static final String OWNER = "progress-report";

    public static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public static final String PDF = "application/pdf";

    private final ReportSql sql;
    private final Figures figures;
    private final ReportDocument documents;
    private final Plans plans;
    private final Attachments attachments;
    private final Clock clock;

    Reports(
            ReportSql sql,
            Figures figures,
            ReportDocument documents,
            Plans plans,
            Attachments attachments,
            Clock clock) {
        this.sql = sql;
        this.figures = figures;
        this.documents = documents;
        this.plans = plans;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** The latest first. */
    public List<ProgressReport> list(Plan plan) {
        return sql.list(plan.id());
    }

    /** {@link ProgressReportError#PROGRESS_REPORT_NOT_FOUND}. */
    public ProgressReport get(long id) {
        return sql.find(id)
                .orElseThrow(() -> Failure.of(ProgressReportError.PROGRESS_REPORT_NOT_FOUND, String.valueOf(id)));
    }

    public List<Section> sections(ProgressReport report) {
        return sql.sections(report.id());
    }

    public OfficialDocument document(ProgressReport report) {
        return inChinese(() -> documents.of(report, plan(report), sql.sections(report.id())));
    }

    public Plan plan(ProgressReport report) {
        return plans.find(report.plan())
                .orElseThrow(() -> Failure.of(PlanError.PLAN_NOT_FOUND, String.valueOf(report.plan())));
    }

    /** Fails as {@link #draft} would, before anything is begun. */
    public void check(Plan plan, Period period, LocalDate cutoff) {
        if (period.kind() != Period.Kind.MONTH && period.kind() != Period.Kind.QUARTER) {
            throw Failure.of(ProgressReportError.PROGRESS_REPORT_PERIOD, period.toString());
        }
        if (cutoff.isBefore(period.from()) || cutoff.isAfter(LocalDate.now(clock))) {
            throw Failure.of(ProgressReportError.PROGRESS_REPORT_CUTOFF, cutoff.toString());
        }
        if (list(plan).stream()
                .anyMatch(
                        one -> one.state() == ReportState.DRAFT && one.period().equals(period))) {
            throw Failure.of(ProgressReportError.PROGRESS_REPORT_DRAFTED, period.toString());
        }
    }

    /** Takes the figures together and keeps them as a draft; answers its id. */
    @Transactional
    public long draft(Plan plan, Period period, LocalDate cutoff, String by) {
        check(plan, period, cutoff);
        Figures.Taken taken = inChinese(() -> figures.take(plan, period, cutoff));
        long id = sql.add(plan.id(), period, cutoff, taken.words(), new Stamp(by, clock.instant()))
                .orElseThrow(() -> Failure.of(ProgressReportError.PROGRESS_REPORT_DRAFTED, period.toString()));
        sql.keep(id, taken.sections());
        return id;
    }

    @Transactional
    public void reword(long id, int version, ReportWords words, CurrentPerson by) {
        take(id, version, ReportVerb.REWORD, by);
        if (words.title().isBlank()) {
            throw Failure.of(ProgressReportError.PROGRESS_REPORT_WITHOUT_TITLE);
        }
        sql.reword(
                id,
                new ReportWords(
                        words.title().strip(),
                        words.summary().strip(),
                        words.problems().strip(),
                        words.nextStep().strip()));
    }

    /** Takes the figures anew, as of today or the day it has, whichever is asked; the words stay. */
    @Transactional
    public void refresh(long id, int version, LocalDate cutoff, CurrentPerson by) {
        ProgressReport report = take(id, version, ReportVerb.REFRESH, by);
        if (cutoff.isBefore(report.period().from()) || cutoff.isAfter(LocalDate.now(clock))) {
            throw Failure.of(ProgressReportError.PROGRESS_REPORT_CUTOFF, cutoff.toString());
        }
        sql.keep(
                id,
                inChinese(() -> figures.take(plan(report), report.period(), cutoff))
                        .sections());
        sql.refreshed(id, cutoff);
    }

    /** Freezes it, and writes its files. */
    @Transactional
    public void issue(long id, int version, CurrentPerson by) {
        ProgressReport report = take(id, version, ReportVerb.ISSUE, by);
        OfficialDocument document = document(report);
        AttachmentOwner owner = new AttachmentOwner(OWNER, id);
        String name = document.title() + "-" + report.number();
        Attachment word = attachments.keep(
                by, owner, new NewFile(name + ".docx", WORD, false), out -> WordDocument.write(document, out));
        Attachment pdf = attachments.keep(
                by, owner, new NewFile(name + ".pdf", PDF, false), out -> PdfDocument.write(document, out));
        sql.issue(id, stamp(by), word.sha256(), pdf.sha256());
    }

    @Transactional
    public void withdraw(long id, int version, String why, CurrentPerson by) {
        take(id, version, ReportVerb.WITHDRAW, by);
        if (why.isBlank()) {
            throw Failure.of(ProgressReportError.PROGRESS_REPORT_WITHOUT_REASON);
        }
        sql.withdraw(id, stamp(by), why.strip());
    }

    /** Locked, in the state that the verb starts from, and as the caller saw it. */
    private ProgressReport take(long id, int version, ReportVerb verb, CurrentPerson by) {
        ProgressReport report = sql.lock(id)
                .orElseThrow(() -> Failure.of(ProgressReportError.PROGRESS_REPORT_NOT_FOUND, String.valueOf(id)));
        by.require(ReportVerb.WORKFLOW.get(report.state(), verb).right());
        if (report.version() != version) {
            throw Failure.of(
                    ProgressReportError.PROGRESS_REPORT_CHANGED, report.words().title());
        }
        return report;
    }

    /** Reports go to offices above: they are in Chinese, whoever makes them. */
    private static <T> T inChinese(Supplier<T> work) {
        Locale before = LocaleContextHolder.getLocale();
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        try {
            return work.get();
        } finally {
            LocaleContextHolder.setLocale(before);
        }
    }

    private Stamp stamp(CurrentPerson by) {
        return new Stamp(Author.of(by, clock.instant()).name(), clock.instant());
    }
}
