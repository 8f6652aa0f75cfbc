package city.wufei.identity.internal.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import city.wufei.WufeiTest;
import city.wufei.http.Visitor;
import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.Role;
import city.wufei.identity.internal.TestPeople;
import city.wufei.kernel.PageRequest;
import city.wufei.platform.database.OwnerConnections;
import city.wufei.platform.jobs.JobState;
import city.wufei.platform.jobs.Jobs;
import city.wufei.platform.spreadsheet.SpreadsheetDownload;
import city.wufei.platform.spreadsheet.exports.Exports;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;

@WufeiTest
class TrailTest {
    @Value("${local.server.port}")
    private int port;

    @Value("${wufei.data}")
    private Path data;

    @Autowired
    private TestPeople people;

    @Autowired
    private TrailSql entries;

    @Autowired
    private Seals seals;

    @Autowired
    private TrailExport export;

    @Autowired
    private SpreadsheetDownload download;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void arrive() {
        people.forgetTries();
    }

    @Test
    void keepsWhatSomebodyDidAndWhatTheyWereRefused() {
        CurrentPerson administrator = people.administrator();
        CurrentPerson other = people.reader();
        Visitor visitor = signedIn(administrator);
        visitor.post("/people/" + other.id() + "/disable");
        visitor.get("/people/" + other.id());
        Visitor stranger = signedIn(people.reader());
        assertThat(stranger.get("/trail").statusCode()).isEqualTo(403);

        assertThat(of(administrator))
                .extracting(entry -> entry.what() + " " + entry.thing() + " " + entry.thingId() + " " + entry.status())
                .containsExactly(
                        "trail.write POST /people/{id}/disable " + other.id() + " 302",
                        "event.DISABLED people " + other.id() + " null",
                        "trail.sign-in sign-in  null");
        assertThat(entries.list(new TrailFilter("GET /trail", TrailFilter.Sort.REFUSED, null, null), first())
                        .items())
                .isNotEmpty();
    }

    @Test
    void showsAndExportsItToThoseWhoWatch() throws Exception {
        CurrentPerson watcher = people.with(Role.AUDIT_ADMINISTRATOR);
        Visitor visitor = signedIn(watcher);
        assertThat(visitor.page("/trail?q=" + watcher.username()).select("#list tbody tr"))
                .hasSize(1);
        byte[] file =
                visitor.download("/trail/export.xlsx?q=" + watcher.username()).body();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(new XSSFExcelExtractor(workbook).getText()).contains(watcher.username(), "仅供审计");
            assertThat(workbook.getSheetAt(0).getFooter().getRight()).contains(watcher.displayName());
        }
        assertThat(of(watcher)).extracting(TrailEntry::what).contains("trail.export");
    }

    @Test
    void saysWhatThingsAreCalledAndBearsWhoTookItOut() throws Exception {
        CurrentPerson administrator = people.administrator();
        CurrentPerson other = people.reader();
        Visitor visitor = signedIn(administrator);
        visitor.post("/people/" + other.id() + "/disable");
        CurrentPerson watcher = people.with(Role.AUDIT_ADMINISTRATOR);
        Visitor watching = signedIn(watcher);
        String asked = "?q=" + administrator.username();

        Element named = watching.page("/trail" + asked)
                .select("#list a[href=/people/" + other.id() + "]")
                .first();
        assertThat(named).isNotNull().extracting(Element::text).asString().contains(other.displayName());

        byte[] book = watching.download("/trail/export.xlsx" + asked).body();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(book))) {
            assertThat(new XSSFExcelExtractor(workbook).getText())
                    .contains(other.displayName() + " (" + other.username() + ")");
            String head = workbook.getSheetAt(0).getHeader().getCenter();
            assertThat(head.split(watcher.displayName(), -1).length).isGreaterThan(2);
            assertThat(head).contains("&KD9D9D9").hasSizeLessThan(240);
        }
        HttpResponse<byte[]> print = watching.download("/trail/export.pdf" + asked);
        try (PDDocument pdf = Loader.loadPDF(print.body())) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text.replaceAll("\\s", "")).contains(other.username());
            assertThat(text.split(watcher.displayName(), -1).length).isGreaterThan(8);
            Path picture = Path.of("target", "screenshots", "trail-pdf.png");
            Files.createDirectories(picture.getParent());
            ImageIO.write(new PDFRenderer(pdf).renderImageWithDPI(0, 72), "png", picture.toFile());
        }
    }

    @Test
    void becomesAJobWithAFileWhenItIsLong() throws Exception {
        CurrentPerson watcher = people.with(Role.AUDIT_ADMINISTRATOR);
        Visitor visitor = signedIn(watcher);
        MockHttpServletResponse answer = new MockHttpServletResponse();

        new Exports(download, jobs, 0).answer(export, Map.of("q", watcher.username()), watcher, answer);

        String page = Objects.requireNonNull(answer.getRedirectedUrl());
        long job = Long.parseLong(page.substring("/jobs/".length()));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> jobs.get(watcher, job).state().ended());
        assertThat(jobs.get(watcher, job).state()).isEqualTo(JobState.DONE);
        assertThat(visitor.page(page).select(".job").text()).contains("导出表格", "已导出 1 行");
        byte[] file = visitor.download(page + "/result").body();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(new XSSFExcelExtractor(workbook).getText()).contains(watcher.username());
            assertThat(workbook.getSheetAt(0).getHeader().getCenter()).contains(watcher.displayName());
        }
    }

    @Test
    void cannotBeChangedByTheApplication() {
        signedIn(people.reader());
        for (String attempt : List.of(
                "UPDATE trail_entry SET detail = 'x'",
                "DELETE FROM trail_entry",
                "DELETE FROM trail_sealed",
                "UPDATE trail_seal SET entries = 1")) {
            assertThatThrownBy(() -> sql.sql(attempt).update())
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void noticesWhatTheOwnerOfTheDatabaseChanged() throws Exception {
        CurrentPerson person = people.reader();
        signedIn(person);
        seals.seal();
        assertThat(seals.verify().broken()).isEmpty();
        long id = of(person).get(0).id();
        try (OwnerConnections door = OwnerConnections.to(data);
                Connection owner = door.open();
                Statement statement = owner.createStatement()) {
            statement.executeUpdate("UPDATE trail_entry SET address = 'elsewhere' WHERE id = " + id);
            assertThat(seals.verify().broken()).isPresent();
            statement.executeUpdate("UPDATE trail_entry SET address = '127.0.0.1' WHERE id = " + id);
            assertThat(seals.verify().broken()).isEmpty();
            statement.executeUpdate("DELETE FROM trail_sealed WHERE entry_id = " + id);
            assertThat(seals.verify().broken()).isPresent();
            statement.executeUpdate("INSERT INTO trail_sealed SELECT " + id
                    + ", number FROM trail_seal ORDER BY number DESC FETCH FIRST 1 ROWS ONLY");
            assertThat(seals.verify().broken()).isEqualTo(Optional.empty());
        }
    }

    /** A chain of thousands of seals is read in one pass, and so is one with a seal missing in its middle. */
    @Test
    void checksAChainInOnePass() {
        ChainCheck whole = new ChainCheck();
        ChainCheck holed = new ChainCheck();
        Hash previous = Hash.NONE;
        for (int number = 1; number <= 3_000; number++) {
            List<TrailEntry> under = List.of(entry(2L * number), entry(2L * number + 1));
            Seal seal = Seal.over(number, previous, under);
            previous = seal.hash();
            under.forEach(each -> whole.add(seal, each));
            if (number != 2_000) {
                under.forEach(each -> holed.add(seal, each));
            }
        }
        whole.finish();
        holed.finish();
        assertThat(whole.broken()).isEmpty();
        assertThat(whole.holding()).isEqualTo(3_000);
        assertThat(whole.entries()).isEqualTo(6_000);
        assertThat(holed.broken()).hasValue(2_000L);
        assertThat(holed.holding()).isEqualTo(1_999);
    }

    private static TrailEntry entry(long id) {
        return new TrailEntry(id, Instant.EPOCH, null, null, "", "SYSTEM", "trail.write", "", "", "", null);
    }

    private List<TrailEntry> of(CurrentPerson person) {
        return entries.list(new TrailFilter(person.username(), null, null, null), first())
                .items();
    }

    private static PageRequest first() {
        return PageRequest.of(0, 50, null);
    }

    private Visitor signedIn(CurrentPerson person) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(person.username(), TestPeople.PASSWORD);
        return visitor;
    }
}
