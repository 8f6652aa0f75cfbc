package city.wufei.office.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.wufei.WufeiTest;
import city.wufei.http.Program;
import city.wufei.http.Visitor;
import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.TestPeople;
import city.wufei.kernel.Failure;
import city.wufei.kernel.Period;
import city.wufei.kernel.StateMachineWalk;
import city.wufei.office.report.internal.Reports;
import city.wufei.office.work.KaizhouWork;
import city.wufei.office.work.NewEntry;
import city.wufei.office.work.Part;
import city.wufei.office.work.Work;
import city.wufei.plan.Plan;
import city.wufei.plan.Plans;
import city.wufei.platform.attachments.AttachmentOwner;
import city.wufei.platform.attachments.Attachments;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Reports on Kaizhou's plan: made, worded, issued, withdrawn, and frozen whatever happens to the data. */
@WufeiTest
class ProgressReportTest {
    private static final AtomicInteger MONTHS = new AtomicInteger();

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private Plans plans;

    @Autowired
    private Work work;

    @Autowired
    private Reports reports;

    @Autowired
    private Attachments attachments;

    private Plan plan;
    private CurrentPerson boss;

    @BeforeEach
    void arrive() {
        people.forgetTries();
        plan = KaizhouWork.plan(plans);
        boss = people.office();
    }

    /** Of a month that no other test has. */
    private ProgressReport draft() {
        Period month = Period.of(Period.Kind.MONTH, LocalDate.of(2023, 1, 1).plusMonths(MONTHS.getAndIncrement()));
        return reports.get(reports.draft(plan, month, month.to(), "张三"));
    }

    @Test
    void goesWhereItsTableSaysAndNowhereElse() {
        StateMachineWalk.walk(ReportVerb.WORKFLOW, Way::new);
    }

    @Test
    void isDrawnInTheDocumentation() throws IOException {
        assertThat(Files.readString(Path.of("docs", "workflows.md"))).contains(ReportVerb.WORKFLOW.diagram());
    }

    private final class Way implements StateMachineWalk.Subject<ReportState, ReportVerb> {
        private final long id = draft().id();

        Way(ReportState state) {
            if (state != ReportState.DRAFT) {
                attempt(ReportVerb.ISSUE);
            }
            if (state == ReportState.WITHDRAWN) {
                attempt(ReportVerb.WITHDRAW);
            }
        }

        @Override
        public void attempt(ReportVerb verb) {
            ProgressReport now = reports.get(id);
            switch (verb) {
                case REWORD -> reports.reword(id, now.version(), now.words(), boss);
                case REFRESH -> reports.refresh(id, now.version(), now.cutoff(), boss);
                case ISSUE -> reports.issue(id, now.version(), boss);
                case WITHDRAW -> reports.withdraw(id, now.version(), "有误", boss);
            }
        }

        @Override
        public ReportState state() {
            return reports.get(id).state();
        }
    }

    @Test
    void saysOfWhichPeriodAndDayEachFigureIsAndCountsEachTaskOnce() {
        ProgressReport draft = draft();
        List<Section> sections = reports.sections(draft);

        assertThat(sections)
                .extracting(Section::key)
                .containsExactly("states", "units", "late", "projects", "returns", "indicators");
        assertThat(sections)
                .allSatisfy(section ->
                        assertThat(section.title()).contains(draft.cutoff().toString(), "月"));
        assertThat(sections.get(0).rows().stream()
                        .mapToInt(row -> Integer.parseInt(row.get(1)))
                        .sum())
                .isEqualTo(plans.tasks().list(plan.id()).size());
        assertThat(sections.get(3).rows())
                .hasSize(plans.projects().list(plan.id()).size() + 1);
    }

    @Test
    void staysAsItWasIssuedWhenTheDataChange() throws Exception {
        Period quarter = Period.of("2024-Q1");
        LocalDate cutoff = quarter.to();
        ProgressReport draft = reports.get(reports.draft(plan, quarter, cutoff, "张三"));
        reports.reword(draft.id(), draft.version(), new ReportWords("一季度进展", "总体平稳。", "资金落实慢。", ""), boss);
        reports.issue(draft.id(), reports.get(draft.id()).version(), boss);
        List<Section> issued = reports.sections(draft);
        byte[] file = word(draft);

        Part part = work.tasks(plan, cutoff).stream()
                .flatMap(task -> task.leads().stream())
                .filter(one -> one.id() == null && one.key().year() == 0)
                .findFirst()
                .orElseThrow();
        work.report(part.key(), new NewEntry(null, cutoff, 100, "全部完成", "设备未到", null), boss);
        ProgressReport next = reports.get(reports.draft(plan, quarter, cutoff, "张三"));

        assertThat(reports.sections(draft)).isEqualTo(issued);
        assertThat(word(draft)).isEqualTo(file);
        assertThat(sha256(file)).isEqualTo(issue(draft).word());
        assertThat(next.number()).isEqualTo(2);
        assertThat(reports.sections(next)).isNotEqualTo(issued);
        assertThatThrownBy(() -> reports.draft(plan, quarter, cutoff, "张三")).isInstanceOf(Failure.class);
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file))) {
            assertThat(word.getTables()).hasSizeGreaterThanOrEqualTo(4);
            assertThat(word.getCharts()).hasSize(1);
            assertThat(word.getParagraphs())
                    .anySatisfy(line -> assertThat(line.getText()).isEqualTo("总体平稳。"));
        }
    }

    private ProgressReport.Issue issue(ProgressReport report) {
        return Objects.requireNonNull(reports.get(report.id()).issued());
    }

    private byte[] word(ProgressReport report) throws IOException {
        AttachmentOwner owner = new AttachmentOwner(Reports.OWNER, report.id());
        long id = attachments.list(owner).stream()
                .filter(one -> one.type().equals(Reports.WORD))
                .findFirst()
                .orElseThrow()
                .id();
        try (InputStream in = attachments.open(owner, id)) {
            return in.readAllBytes();
        }
    }

    private static String sha256(byte[] content) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    @Test
    void isMadeByAJobAndIssuedOnItsPage() {
        Visitor office = new Visitor(port);
        office.signIn(boss.username(), TestPeople.PASSWORD);
        ProgressReport draft = draft();
        String page = "/work/reports/" + draft.id();
        Document shown = office.page(page);

        assertThat(shown.select("table.data")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(shown.select("textarea[name=summary]").text()).contains("任务共");
        assertThat(office.download(page + "/pdf").body())
                .startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(office.post(page + "/issue", "version", "0").statusCode()).isEqualTo(409);
        office.page(page);
        assertThat(office.post(page + "/issue", "version", String.valueOf(draft.version()))
                        .statusCode())
                .isEqualTo(302);
        assertThat(office.page(page).select("code").text())
                .isEqualTo(issue(draft).word());
        assertThat(office.get(page + "/word").headers().firstValue("Location").orElseThrow())
                .contains("/attachments/");
        assertThat(office.page("/work/reports?plan=" + plan.id())
                        .select("table.data")
                        .text())
                .contains(draft.words().title(), "已印发");

        Program program = Program.withPassword(port, boss.username(), TestPeople.PASSWORD);
        assertThat(program.postJson(
                                "/api/v1/work/reports",
                                "{\"plan\":%d,\"period\":\"2025-Q1\",\"cutoff\":\"2025-04-05\"}".formatted(plan.id()))
                        .statusCode())
                .isEqualTo(202);
        assertThat(program.get("/api/v1/work/reports/" + draft.id()).body()).contains("\"WITHDRAW\"", "\"states\"");
    }

    @Test
    void refusesWhatIsNoReport() {
        LocalDate day = LocalDate.of(2025, 1, 31);

        assertThatThrownBy(() -> reports.check(plan, Period.year(2024), day))
                .hasMessageContaining("PROGRESS_REPORT_PERIOD");
        assertThatThrownBy(() -> reports.check(plan, Period.of("2025-02"), day))
                .hasMessageContaining("PROGRESS_REPORT_CUTOFF");
        assertThatThrownBy(() -> reports.check(plan, Period.of("2025-01"), LocalDate.of(2099, 1, 1)))
                .hasMessageContaining("PROGRESS_REPORT_CUTOFF");
        ProgressReport draft = draft();
        assertThatThrownBy(() -> reports.reword(draft.id(), draft.version(), new ReportWords(" ", "", "", ""), boss))
                .hasMessageContaining("PROGRESS_REPORT_WITHOUT_TITLE");
    }
}
