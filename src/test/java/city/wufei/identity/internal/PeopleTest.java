package city.wufei.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import city.wufei.WufeiTest;
import city.wufei.http.Visitor;
import city.wufei.identity.CurrentPerson;
import city.wufei.identity.Scope;
import city.wufei.identity.Whereabouts;
import city.wufei.kernel.ErrorCode;
import city.wufei.kernel.Failure;
import city.wufei.kernel.KernelError;
import city.wufei.kernel.PageRequest;
import city.wufei.kernel.RegionCode;
import city.wufei.platform.Action;
import city.wufei.platform.Audience;
import city.wufei.platform.api.ApiError;
import city.wufei.platform.todo.Todo;
import city.wufei.platform.todo.Todos;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;

@WufeiTest
class PeopleTest {
    private static final RegionCode HANFENG = RegionCode.of("500154001");

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private TestPeople testPeople;

    @Autowired
    private People people;

    @Autowired
    private OwnPassword ownPassword;

    @Autowired
    private Grants grants;

    @Autowired
    private Clock clock;

    @Autowired
    private Leaving leaving;

    @Autowired
    private Todos todos;

    @Autowired
    private TransactionTemplate transaction;

    private CurrentPerson administrator;

    @BeforeEach
    void arrive() {
        testPeople.forgetTries();
        administrator = testPeople.administrator();
    }

    @Test
    void letsOnlyAdministratorsManagePeople() {
        for (CurrentPerson other : List.of(testPeople.office(), testPeople.reader())) {
            fails(KernelError.FORBIDDEN, () -> people.add(other, "somebody", "某人"));
            fails(KernelError.FORBIDDEN, () -> people.disable(other, administrator.id()));
            fails(KernelError.FORBIDDEN, () -> people.enable(other, administrator.id()));
            fails(KernelError.FORBIDDEN, () -> give(other, other.id(), Role.SECURITY_ADMINISTRATOR, Scope.EVERYWHERE));
            fails(KernelError.FORBIDDEN, () -> people.resetPassword(other, administrator.id()));
            Visitor visitor = new Visitor(port);
            visitor.signIn(other.username(), TestPeople.PASSWORD);
            assertThat(visitor.get("/people").statusCode()).isEqualTo(403);
            assertThat(visitor.get("/people/new").statusCode()).isEqualTo(403);
            assertThat(visitor.get("/people/" + administrator.id()).statusCode())
                    .isEqualTo(403);
            assertThat(visitor.page("/account").select("nav a[href=/api]")).isNotEmpty();
            assertThat(visitor.page("/account").select("nav a[href=/people]")).isEmpty();
        }
    }

    @Test
    void findsThoseByRoleWhoHaveItToday() {
        LocalDate today = LocalDate.now(clock);
        Person person = people.add(administrator, newUsername(), "王开州").person();
        PeopleFilter office = new PeopleFilter(person.username(), Role.OFFICE);
        grants.give(administrator, person.id(), Role.OFFICE, Scope.EVERYWHERE, today.minusDays(9), today.minusDays(1));
        grants.give(administrator, person.id(), Role.OFFICE, Scope.EVERYWHERE, today.plusDays(1), today.plusDays(9));
        assertThat(people.list(administrator, office, PageRequest.of(0, 10, null))
                        .items())
                .as("over, and to come")
                .isEmpty();

        grants.give(administrator, person.id(), Role.OFFICE, Scope.EVERYWHERE, today, today);

        assertThat(people.list(administrator, office, PageRequest.of(0, 10, null))
                        .items())
                .extracting(Person::id)
                .containsExactly(person.id());
        Visitor visitor = new Visitor(port);
        visitor.signIn(administrator.username(), TestPeople.PASSWORD);
        assertThat(visitor.page("/people/" + person.id())
                        .select("td[data-label=事件] .muted, tbody .muted")
                        .text())
                .as("in words")
                .isNotEmpty()
                .doesNotContain("OFFICE");
    }

    @Test
    void makesANewPersonChooseAPasswordFirst() {
        People.WithPassword added = people.add(administrator, newUsername(), "王开州");
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signIn(added.person().username(), added.password()).statusCode())
                .isEqualTo(302);
        assertThat(visitor.get("/").headers().firstValue("Location")).contains("/account");
        assertThat(visitor.page("/account").text()).contains("请先设一个自己的密码");

        HttpResponse<String> differ = visitor.post(
                "/account/password", "present", added.password(), "chosen", "long enough", "repeated", "not the same");
        assertThat(differ.statusCode()).isEqualTo(422);
        assertThat(differ.body()).contains("两次输入的新密码不一样");
        visitor.post("/account/password", "present", added.password(), "chosen", "我的新密码123", "repeated", "我的新密码123");
        assertThat(visitor.get("/").headers().firstValue("Location"))
                .isPresent()
                .isNotEqualTo(Optional.of("/account"));
    }

    @Test
    void endsAllOtherSessionsWhenThePasswordChanges() {
        CurrentPerson reader = testPeople.reader();
        Visitor here = new Visitor(port);
        Visitor elsewhere = new Visitor(port);
        here.signIn(reader.username(), TestPeople.PASSWORD);
        elsewhere.signIn(reader.username(), TestPeople.PASSWORD);
        String before = here.sessionId().orElseThrow();
        here.post("/account/password", "present", TestPeople.PASSWORD, "chosen", "我的新密码123", "repeated", "我的新密码123");
        assertThat(here.get("/account").statusCode()).isEqualTo(200);
        assertThat(here.sessionId().orElseThrow()).isNotEqualTo(before);
        assertThat(elsewhere.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void endsSessionsAndChangesRightsFromTheNextClickOn() {
        CurrentPerson second = testPeople.administrator();
        Visitor visitor = new Visitor(port);
        visitor.signIn(second.username(), TestPeople.PASSWORD);
        assertThat(visitor.get("/people").statusCode()).isEqualTo(200);
        for (Grant grant : grants.of(second.id())) {
            grants.takeBack(administrator, second.id(), grant.id());
        }
        assertThat(visitor.get("/people").statusCode()).isEqualTo(403);
        people.disable(administrator, second.id());
        assertThat(visitor.get("/account").statusCode()).isEqualTo(302);
        assertThat(visitor.signIn(second.username(), TestPeople.PASSWORD).body())
                .contains("已停用");
        people.enable(administrator, second.id());
        assertThat(visitor.signIn(second.username(), TestPeople.PASSWORD).statusCode())
                .isEqualTo(302);
    }

    @Test
    void refusesWhatCannotBeAPersonOrPassword() {
        fails(IdentityError.USERNAME_INVALID, () -> people.add(administrator, "王", "王"));
        fails(IdentityError.USERNAME_INVALID, () -> people.add(administrator, "a b", "王"));
        fails(IdentityError.DISPLAY_NAME_MISSING, () -> people.add(administrator, newUsername(), " "));
        fails(IdentityError.USERNAME_TAKEN, () -> people.add(administrator, " " + administrator.username(), "王"));
        CurrentPerson reader = testPeople.reader();
        fails(IdentityError.PASSWORD_WRONG, () -> ownPassword.change(reader, "wrong", "long enough"));
        fails(IdentityError.PASSWORD_TOO_SHORT, () -> ownPassword.change(reader, TestPeople.PASSWORD, "short"));
        fails(IdentityError.PASSWORD_TOO_LONG, () -> ownPassword.change(reader, TestPeople.PASSWORD, "x".repeat(201)));
        fails(
                IdentityError.PASSWORD_IS_USERNAME,
                () -> ownPassword.change(reader, TestPeople.PASSWORD, reader.username()));
        fails(
                IdentityError.PASSWORD_SAME_AS_BEFORE,
                () -> ownPassword.change(reader, TestPeople.PASSWORD, TestPeople.PASSWORD));
    }

    @Test
    void slowsGuessingThePresentPasswordDown() {
        CurrentPerson reader = testPeople.reader();
        for (int i = 0; i < 5; i++) {
            fails(IdentityError.PASSWORD_WRONG, () -> ownPassword.change(reader, "guess", "long enough"));
        }
        fails(ApiError.TOO_MANY_ATTEMPTS, () -> ownPassword.change(reader, TestPeople.PASSWORD, "long enough"));
    }

    @Test
    void letsNobodyShutTheDoorBehindThemselves() {
        fails(IdentityError.OWN_ACCOUNT, () -> people.disable(administrator, administrator.id()));
        fails(IdentityError.OWN_ACCOUNT, () -> people.resetPassword(administrator, administrator.id()));
    }

    @Test
    void keepsATrailOfWhatWasDone() {
        Person added = people.add(administrator, newUsername(), "王开州").person();
        give(administrator, added.id(), Role.OFFICE, Scope.EVERYWHERE);
        grants.takeBack(administrator, added.id(), grants.of(added.id()).get(0).id());
        people.disable(administrator, added.id());
        assertThat(people.events(administrator, added.id()))
                .extracting(PersonEvent::what)
                .containsExactly(
                        PersonEvent.What.DISABLED,
                        PersonEvent.What.ROLE_TAKEN,
                        PersonEvent.What.ROLE_GIVEN,
                        PersonEvent.What.ADDED);
    }

    @Test
    void keepsTheThreeAdministratorsApart() {
        long id = people.add(administrator, newUsername(), "王开州").person().id();
        give(administrator, id, Role.AUDIT_ADMINISTRATOR, Scope.EVERYWHERE);
        fails(
                IdentityError.ROLES_KEPT_APART,
                () -> give(administrator, id, Role.SECURITY_ADMINISTRATOR, Scope.EVERYWHERE));
        fails(
                IdentityError.ROLE_ALREADY_GIVEN,
                () -> give(administrator, id, Role.AUDIT_ADMINISTRATOR, Scope.EVERYWHERE));
    }

    @Test
    void givesARoleOnlyWhereItCanReach() {
        long id = people.add(administrator, newUsername(), "王开州").person().id();
        fails(IdentityError.SCOPE_UNFIT, () -> give(administrator, id, Role.TOWNSHIP, Scope.EVERYWHERE));
        fails(IdentityError.SCOPE_UNFIT, () -> give(administrator, id, Role.OFFICE, Scope.region(HANFENG)));
        fails(
                IdentityError.SCOPE_UNKNOWN,
                () -> give(administrator, id, Role.TOWNSHIP, Scope.region(RegionCode.of("500154999"))));
        give(administrator, id, Role.TOWNSHIP, Scope.region(HANFENG));

        CurrentPerson township = people.get(id).through(TokenScope.PERSON);
        assertThat(township.may(Action.READ, Whereabouts.in(RegionCode.of("500154001003"))))
                .isTrue();
        assertThat(township.may(Action.READ, Whereabouts.in(RegionCode.of("500154002"))))
                .isFalse();
        assertThat(township.may(Action.GRANT_ROLES)).isFalse();
    }

    @Test
    void letsARoleBeginAndEndOnItsDays() {
        long id = people.add(administrator, newUsername(), "王开州").person().id();
        LocalDate today = LocalDate.now(clock);
        grants.give(administrator, id, Role.READER, Scope.EVERYWHERE, today.plusDays(1), today.plusDays(2));
        assertThat(people.get(id).grants()).isEmpty();
        grants.give(administrator, id, Role.READER, Scope.EVERYWHERE, today, today);
        assertThat(people.get(id).grants()).extracting(Grant::role).containsExactly(Role.READER);
        fails(
                IdentityError.DAYS_TURNED_ROUND,
                () -> grants.give(administrator, id, Role.AUDITOR, Scope.EVERYWHERE, today, today.minusDays(1)));
    }

    @Test
    void handsEverythingOverWhenSomebodyLeaves() {
        CurrentPerson leaver = testPeople.office();
        CurrentPerson successor = testPeople.office();
        String cause = "people-test/" + leaver.id();
        transaction.executeWithoutResult(
                status -> todos.ask(Todo.of(cause, "plan.draft", Audience.person(leaver.id()), "/imports", "甲")));
        fails(IdentityError.DEPUTY_UNKNOWN, () -> leaving.handOver(administrator, leaver.id(), "nobody-here"));
        fails(KernelError.FORBIDDEN, () -> leaving.handOver(successor, leaver.id(), successor.username()));
        assertThat(leaving.openWith(leaver.id())).containsEntry("todo.openWith", 1L);

        leaving.handOver(administrator, leaver.id(), successor.username());

        assertThat(leaving.openWith(leaver.id())).containsEntry("todo.openWith", 0L);
        assertThat(leaving.openWith(successor.id())).containsEntry("todo.openWith", 1L);
        assertThat(people.get(leaver.id()).disabled()).isTrue();
        transaction.executeWithoutResult(status -> todos.gone(cause));
    }

    private void give(CurrentPerson by, long id, Role role, Scope scope) {
        grants.give(by, id, role, scope, LocalDate.now(clock), null);
    }

    private static String newUsername() {
        return "n" + Long.toString(System.nanoTime(), 36);
    }

    private static void fails(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .asInstanceOf(type(Failure.class))
                .extracting(Failure::code)
                .isEqualTo(code);
    }
}
