package city.wufei.platform.todo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.wufei.WufeiTest;
import city.wufei.http.Program;
import city.wufei.http.Visitor;
import city.wufei.identity.CurrentPerson;
import city.wufei.identity.Scope;
import city.wufei.identity.Whereabouts;
import city.wufei.identity.internal.Role;
import city.wufei.identity.internal.TestPeople;
import city.wufei.kernel.RegionCode;
import city.wufei.platform.Action;
import city.wufei.platform.Audience;
import city.wufei.platform.Phrase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

@WufeiTest
class TodosTest {
    @Value("${local.server.port}")
    private int port;

    @Autowired
    private Todos todos;

    @Autowired
    private TestPeople people;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private Clock clock;

    private CurrentPerson reader;
    private String cause;

    @BeforeEach
    void arrive() {
        people.forgetTries();
        reader = people.reader();
        cause = "probe/" + UUID.randomUUID();
    }

    @Test
    void areSeenByThePersonAndDoneByThemselves() {
        ask(mine().by(LocalDate.now(clock).minusDays(1)));
        Visitor visitor = signedIn(reader);

        Document page = visitor.page("/todo");
        assertThat(page.select("tbody tr").text()).contains(cause, "已逾期");
        assertThat(page.select(".count[href=/todo]").attr("aria-label")).isEqualTo("待办，1 项");
        assertThat(page.select("tbody a").attr("href")).isEqualTo("/imports/7");

        transaction.executeWithoutResult(status -> todos.done(cause, "王开州"));

        assertThat(visitor.page("/todo").select(".empty").text()).contains("没有待办事项");
        assertThat(visitor.page("/todo?done=true").select("tbody tr").text()).contains(cause, "王开州");
    }

    @Test
    void areOneForEachCauseAndOpenAgainWhenItComesBack() {
        ask(mine());
        ask(mine());
        transaction.executeWithoutResult(status -> todos.gone(cause));
        assertThat(count(reader)).isZero();

        ask(mine());

        assertThat(count(reader)).isEqualTo(1);
    }

    @Test
    void areSeenByAllWhoHaveTheRightAndBySomebodyElseNever() {
        ask(new Todo(
                cause, "plan.draft", Phrase.of("todo.plan.draft", cause), Audience.holders(Action.ACCEPT), "/x", null));

        assertThat(signedIn(people.office()).page("/todo?size=200&sort=-made").text())
                .contains(cause);
        assertThat(signedIn(reader).page("/todo?size=200").text()).doesNotContain(cause);
        transaction.executeWithoutResult(status -> todos.gone(cause));
    }

    @Test
    void areSeenByThoseWhoseRightReachesThePlace() {
        RegionCode here = RegionCode.of("500154100");
        CurrentPerson clerk = people.with(Map.of(Role.TOWNSHIP, Scope.region(here)));
        CurrentPerson other = people.with(Map.of(Role.TOWNSHIP, Scope.region(RegionCode.of("500154101"))));
        CurrentPerson department = people.with(Map.of(Role.DEPARTMENT, Scope.organisation(77)));
        int before = count(people.office());
        ask(Todo.of(
                cause,
                "plan.draft",
                new Whereabouts(here, Set.of(), Set.of(77L)).holders(Action.EDIT_REGISTER),
                "/x",
                cause));

        assertThat(count(clerk)).isEqualTo(1);
        assertThat(signedIn(clerk).page("/todo").select(".count[href=/todo]").attr("aria-label"))
                .isEqualTo("待办，1 项");
        assertThat(count(department)).isEqualTo(1);
        assertThat(count(other)).as("of another township").isZero();
        assertThat(count(reader)).as("without the right").isZero();
        assertThat(count(people.office())).isEqualTo(before + 1);
        transaction.executeWithoutResult(status -> todos.done(cause, "某"));
        assertThat(count(clerk)).isZero();
    }

    @Test
    void areAskedInTheTransactionOfTheirCauseOrNotAtAll() {
        assertThatThrownBy(() -> todos.ask(mine())).isInstanceOf(IllegalTransactionStateException.class);
        transaction.executeWithoutResult(status -> {
            todos.ask(mine());
            status.setRollbackOnly();
        });

        assertThat(count(reader)).isZero();
    }

    private Todo mine() {
        return Todo.of(cause, "plan.draft", Audience.person(reader.id()), "/imports/7", cause);
    }

    private void ask(Todo todo) {
        transaction.executeWithoutResult(status -> todos.ask(todo));
    }

    private int count(CurrentPerson person) {
        return Program.json(Program.withPassword(port, person.username(), TestPeople.PASSWORD)
                        .get("/api/v1/todos"))
                .get("total")
                .asInt();
    }

    private Visitor signedIn(CurrentPerson person) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(person.username(), TestPeople.PASSWORD);
        return visitor;
    }
}
