package city.wufei.identity.security;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.WufeiTest;
import city.wufei.http.Visitor;
import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.TestPeople;
import java.time.Clock;
import java.time.LocalDate;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** A section chief goes on leave, and a colleague takes their place. */
@WufeiTest
class ActingTest {
    @Value("${local.server.port}")
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private Clock clock;

    private CurrentPerson chief;
    private CurrentPerson colleague;
    private Visitor chiefsDesk;
    private Visitor colleaguesDesk;

    @BeforeEach
    void arrive() {
        people.forgetTries();
        chief = people.office();
        colleague = people.reader();
        chiefsDesk = signedIn(chief);
        colleaguesDesk = signedIn(colleague);
    }

    @Test
    void letsAColleagueActForAWhileAndVisibly() {
        assertThat(mayImport(colleaguesDesk)).isFalse();
        delegate(0, 7);
        assertThat(mayImport(colleaguesDesk)).as("offered, not begun").isFalse();

        colleaguesDesk.post(begin());
        assertThat(mayImport(colleaguesDesk)).isTrue();
        assertThat(colleaguesDesk.page("/imports").select(".acting").text()).contains(chief.displayName());
        assertThat(colleaguesDesk.post("/acting", "username", chief.username()).statusCode())
                .as("passing on what was passed on")
                .isEqualTo(403);

        colleaguesDesk.get("/imports");
        colleaguesDesk.post("/acting/stop");
        assertThat(mayImport(colleaguesDesk)).isFalse();
        assertThat(colleaguesDesk.page("/imports").select(".acting")).isEmpty();
    }

    @Test
    void endsFromTheNextClickOnWhenItIsTakenBack() {
        delegate(0, 7);
        colleaguesDesk.post(begin());
        assertThat(mayImport(colleaguesDesk)).isTrue();
        String end = chiefsDesk.page("/acting").expectFirst("#given tbody form").attr("action");
        chiefsDesk.post(end);
        assertThat(mayImport(colleaguesDesk)).isFalse();
        assertThat(colleaguesDesk.page("/acting").select("#offered tbody tr")).isEmpty();
    }

    @Test
    void doesNotBeginBeforeItsFirstDay() {
        delegate(2, 7);
        assertThat(colleaguesDesk.page("/acting").select("#offered form[action$=begin]"))
                .isEmpty();
    }

    @Test
    void refusesDeputiesAndDaysThatCannotBe() {
        LocalDate today = LocalDate.now(clock);
        chiefsDesk.get("/acting");
        assertThat(chiefsDesk
                        .post("/acting", "username", "nobody-here", "to", today.toString())
                        .body())
                .contains("没有用户名为");
        assertThat(chiefsDesk
                        .post("/acting", "username", chief.username(), "to", today.toString())
                        .body())
                .contains("没有用户名为");
        assertThat(chiefsDesk
                        .post(
                                "/acting",
                                "username",
                                colleague.username(),
                                "to",
                                today.minusDays(1).toString())
                        .body())
                .contains("截止日期");
        assertThat(signedIn(people.reader())
                        .post("/acting", "username", chief.username())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void neverPassesAdministrationOn() {
        CurrentPerson administrator = people.administrator();
        Visitor desk = signedIn(administrator);
        desk.get("/acting");
        desk.post(
                "/acting",
                "username",
                colleague.username(),
                "to",
                LocalDate.now(clock).plusDays(1).toString());
        colleaguesDesk.post(begin());
        assertThat(mayImport(colleaguesDesk)).isTrue();
        assertThat(colleaguesDesk.get("/people").statusCode()).isEqualTo(403);
    }

    private void delegate(int from, int to) {
        LocalDate today = LocalDate.now(clock);
        chiefsDesk.get("/acting");
        assertThat(chiefsDesk
                        .post(
                                "/acting",
                                "username",
                                colleague.username(),
                                "from",
                                today.plusDays(from).toString(),
                                "to",
                                today.plusDays(to).toString(),
                                "reason",
                                "休假")
                        .statusCode())
                .isEqualTo(302);
    }

    private String begin() {
        Document page = colleaguesDesk.page("/acting");
        return page.expectFirst("#offered form[action$=begin]").attr("action");
    }

    private static boolean mayImport(Visitor visitor) {
        return !visitor.page("/imports").select("input[type=file]").isEmpty();
    }

    private Visitor signedIn(CurrentPerson person) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(person.username(), TestPeople.PASSWORD);
        return visitor;
    }
}
