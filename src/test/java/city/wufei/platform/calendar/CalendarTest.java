package city.wufei.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.WufeiTest;
import city.wufei.http.Visitor;
import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.TestPeople;
import city.wufei.kernel.WorkCalendar;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@WufeiTest
class CalendarTest {
    @Value("${local.server.port}")
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private WorkCalendars calendars;

    @Test
    void comesWithTheNoticesOfPastYears() {
        WorkCalendar calendar = calendars.now();
        assertThat(calendar.isWorkDay(LocalDate.of(2026, 2, 16))).isFalse();
        assertThat(calendar.isWorkDay(LocalDate.of(2026, 2, 28)))
                .as("a Saturday worked on")
                .isTrue();
        assertThat(calendar.isPublished(2026)).isTrue();
    }

    @Test
    void takesAYearInAndSaysUntilThenThatItKnowsWeekendsOnly() {
        Visitor office = signedIn(people.office());
        assertThat(office.page("/calendar?year=2041").select(".note.warn").text())
                .contains("还没有录入");
        String sheet = "日期,类型,说明\n2041-10-01,放假,国庆节\n2041-10-12,调休上班,国庆节调休\n";
        office.get("/calendar/import");
        String preview = office.postFile("/calendar/import", "2041.csv", sheet.getBytes(StandardCharsets.UTF_8))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        Document page = office.page(preview.replaceFirst("^https?://[^/]+", ""));
        office.post(page.expectFirst("form[action$=landing]").attr("action"));

        assertThat(office.page("/calendar?year=2041").select("#list tbody tr")).hasSize(2);
        assertThat(calendars.now().isWorkDay(LocalDate.of(2041, 10, 12))).isTrue();

        office.post("/calendar/2041-10-01/remove");
        office.post("/calendar/2041-10-12/remove");
        assertThat(calendars.now().isPublished(2041)).isFalse();
    }

    @Test
    void letsOnlyTheOfficeChangeIt() {
        Visitor reader = signedIn(people.reader());
        assertThat(reader.get("/calendar/import").statusCode()).isEqualTo(403);
        assertThat(reader.post("/calendar/2026-10-01/remove").statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(reader.get("/calendar?year=2026").body()).select("form[action$=remove]"))
                .isEmpty();
    }

    private Visitor signedIn(CurrentPerson person) {
        people.forgetTries();
        Visitor visitor = new Visitor(port);
        visitor.signIn(person.username(), TestPeople.PASSWORD);
        return visitor;
    }
}
