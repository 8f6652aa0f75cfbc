package city.wufei.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.wufei.WufeiTest;
import city.wufei.http.Visitor;
import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.TestPeople;
import city.wufei.platform.jobs.Job;
import city.wufei.platform.jobs.JobState;
import city.wufei.platform.jobs.Jobs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Each unit's list in a file of its own, through the pages. */
@WufeiTest
class UnitListsTest {
    @Value("${local.server.port}")
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private Jobs jobs;

    @Test
    void areMadeInTheBackgroundAndSavedAsOneArchive() throws IOException {
        people.forgetTries();
        CurrentPerson person = people.reader();
        Visitor visitor = new Visitor(port);
        visitor.signIn(person.username(), TestPeople.PASSWORD);
        String form = visitor.page("/units").select("#lists").attr("action");

        HttpResponse<String> started = visitor.post(form);

        String page = started.headers().firstValue("Location").orElseThrow();
        long id = Long.parseLong(page.replaceFirst(".*/", ""));
        await().atMost(Duration.ofSeconds(60)).until(() -> !jobs.get(person, id).live());
        Job job = jobs.get(person, id);
        assertThat(job.state()).as(String.valueOf(job.problem())).isEqualTo(JobState.DONE);
        assertThat(visitor.page(page).select(".job a.button").attr("href")).isEqualTo("/jobs/" + id + "/result");
        HttpResponse<byte[]> archive = visitor.download("/jobs/" + id + "/result");
        assertThat(archive.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(entries(archive.body())).isEqualTo(job.total() - 1);

        Visitor stranger = new Visitor(port);
        stranger.signIn(people.reader().username(), TestPeople.PASSWORD);
        assertThat(stranger.get("/jobs/" + id + "/result").statusCode()).isEqualTo(404);
    }

    private static int entries(byte[] archive) throws IOException {
        int count = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String unit = entry.getName().replaceFirst("^\\d+-", "").replace(".xlsx", "");
                try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(zip.readAllBytes()))) {
                    assertThat(new XSSFExcelExtractor(workbook).getText())
                            .as(entry.getName())
                            .contains(unit);
                }
                count++;
            }
        }
        return count;
    }
}
