package city.wufei.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.WufeiTest;
import city.wufei.http.Visitor;
import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.TestPeople;
import city.wufei.plan.internal.PlanImport;
import city.wufei.plan.internal.PlanReview;
import city.wufei.plan.internal.PlanRow;
import city.wufei.plan.internal.PlanStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What the office hears of a draft and has to do with it, until it is decided. */
@WufeiTest
class DraftTidingsTest {
    @Value("${local.server.port}")
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private PlanImport importer;

    @Autowired
    private PlanReview review;

    @Autowired
    private PlanStore plans;

    private CurrentPerson person;
    private Visitor office;
    private Qingshi qingshi;
    private long draft;

    @BeforeEach
    void bringInADraft() {
        people.forgetTries();
        person = people.office();
        office = new Visitor(port);
        office.signIn(person.username(), TestPeople.PASSWORD);
        qingshi = Qingshi.of();
        draft = importer.importDocument("qingshi.txt", qingshi.document(), person.username())
                .plan()
                .id();
    }

    @Test
    void isToldAndHasItToDo() {
        assertThat(office.page("/notices").select(".notice").text()).contains("导入了《" + qingshi.title() + "》");
        assertThat(office.page("/todo?size=200")
                        .select("a[href=/imports/" + draft + "]")
                        .text())
                .contains(qingshi.title());
    }

    @Test
    void hasItDoneWhenItIsDiscarded() {
        PlanRow row = plans.get(draft);

        review.discard(draft, row.version(), person.username());

        assertThat(office.page("/todo?size=200").text()).doesNotContain(qingshi.title());
        assertThat(office.page("/todo?done=true&size=200&sort=-made").text())
                .contains(qingshi.title(), person.username());
    }

    @Test
    void hasItDoneAndHearsOfItWhenItIsAccepted() {
        settleAll();

        review.accept(draft, plans.get(draft).version(), person.username());

        assertThat(office.page("/todo?size=200").text()).doesNotContain(qingshi.title());
        assertThat(office.page("/notices").select(".notice").text())
                .contains("《" + qingshi.title() + "》已由 " + person.username() + " 采纳");
    }

    /** The one cell that is not understood, as a reviewer mends it. */
    private void settleAll() {
        String form = office.page("/imports/" + draft)
                .expectFirst(".unread.open form[action$=correction]")
                .attr("action");
        assertThat(office.post(form, "seen", "1", "text", "≥88%").statusCode()).isEqualTo(302);
    }
}
