package city.wufei.identity.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.wufei.WufeiTest;
import city.wufei.browser.Browser;
import city.wufei.browser.Browser.Screen;
import city.wufei.browser.Tab;
import city.wufei.http.Program;
import city.wufei.http.Visitor;
import city.wufei.identity.CurrentPerson;
import city.wufei.identity.Scope;
import city.wufei.identity.internal.HolderKind;
import city.wufei.identity.internal.HolderToken;
import city.wufei.identity.internal.HolderTokens;
import city.wufei.identity.internal.IdentityError;
import city.wufei.identity.internal.NewHolderToken;
import city.wufei.identity.internal.People;
import city.wufei.identity.internal.PeopleFilter;
import city.wufei.identity.internal.PersonEvent;
import city.wufei.identity.internal.TestPeople;
import city.wufei.identity.internal.Tokens;
import city.wufei.kernel.ErrorCode;
import city.wufei.kernel.Failure;
import city.wufei.kernel.PageRequest;
import city.wufei.kernel.RegionCode;
import city.wufei.platform.Action;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@WufeiTest
class HolderTokensTest {
    private static final String ME = "/api/v1/me";

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private TestPeople testPeople;

    @Autowired
    private HolderTokens holderTokens;

    @Autowired
    private Tokens tokens;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient sql;

    private CurrentPerson administrator;
    private String scale = "";

    @BeforeEach
    void arrive() {
        testPeople.forgetTries();
        administrator = testPeople.administrator();
        scale = "地磅 " + Long.toString(System.nanoTime(), 36);
    }

    @Test
    void letsADeviceDoWhatItWasGivenAndNothingElse() {
        Program device = Program.withToken(port, issue(Scope.EVERYWHERE, Action.READ));
        HttpResponse<String> me = device.get(ME);
        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(Program.json(me).get("displayName").asString()).isEqualTo(scale);
        assertThat(Program.json(me).get("actions").toString()).isEqualTo("[\"READ\"]");
        assertThat(device.get("/api/v1/plans").statusCode()).isEqualTo(200);
        assertThat(device.postFile("/api/v1/plans", "plan.txt", new byte[] {'a'})
                        .statusCode())
                .isEqualTo(403);

        Program blind = Program.withToken(port, issue(Scope.EVERYWHERE, Action.EDIT));
        assertThat(blind.get("/api/v1/plans").statusCode()).isEqualTo(403);
    }

    @Test
    void keepsItsRightsWithinItsScope() {
        Scope township = Scope.region(RegionCode.of("500154001"));
        CurrentPerson device =
                tokens.recognise(issue(township, Action.READ, Action.IMPORT)).orElseThrow();
        assertThat(device.scopesOf(Action.READ)).containsExactly(township);
        assertThat(device.scopesOf(Action.EDIT)).isEmpty();
        assertThat(device.may(Action.OWN)).isFalse();
    }

    @Test
    void endsWithItsTimeItsRevocationAndItsHolder() {
        String expired = issue(Scope.EVERYWHERE, Action.READ);
        assertThat(tokens.recognise(expired)).isPresent();
        sql.sql("UPDATE api_token SET expires_at = now() - interval '1 day' WHERE id = :id")
                .param("id", only().id())
                .update();
        assertThat(tokens.recognise(expired)).isEmpty();

        String revoked = issue(Scope.EVERYWHERE, Action.READ);
        String other = issue(Scope.EVERYWHERE, Action.READ);
        long holder = tokens.recognise(revoked).orElseThrow().id();
        assertThat(tokens.recognise(other).orElseThrow().id())
                .as("the same holder")
                .isEqualTo(holder);
        holderTokens.revoke(administrator, mine().get(1).id());
        assertThat(tokens.recognise(revoked)).isEmpty();
        assertThat(tokens.recognise(other)).isPresent();

        people.disable(administrator, holder);
        assertThat(tokens.recognise(other)).isEmpty();
        assertThat(people.events(administrator, holder))
                .extracting(PersonEvent::what)
                .containsExactly(
                        PersonEvent.What.DISABLED,
                        PersonEvent.What.TOKEN_REVOKED,
                        PersonEvent.What.TOKEN_ISSUED,
                        PersonEvent.What.TOKEN_ISSUED,
                        PersonEvent.What.TOKEN_ISSUED);
    }

    @Test
    void showsWhenItWasUsedLast() {
        String secret = issue(Scope.EVERYWHERE, Action.READ);
        assertThat(only().lastUsedAt()).isNull();
        assertThat(Program.withToken(port, secret).get(ME).statusCode()).isEqualTo(200);
        assertThat(only().lastUsedAt()).isNotNull();
        assertThat(only().madeBy()).isEqualTo(administrator.displayName());
    }

    @Test
    void givesNothingThatOnlyAPersonMayHave() {
        for (Action action : Action.values()) {
            if (!List.of(Action.READ, Action.IMPORT, Action.EDIT).contains(action)) {
                fails(
                        IdentityError.HOLDER_ACTIONS_MISSING,
                        () -> NewHolderToken.of(
                                HolderKind.DEVICE, scale, Scope.EVERYWHERE, List.of(Action.READ, action), 30));
            }
        }
        fails(
                IdentityError.HOLDER_PLACE_MISSING,
                () -> NewHolderToken.of(HolderKind.ENTERPRISE, "企业", Scope.EVERYWHERE, List.of(Action.READ), 30));
        fails(
                IdentityError.HOLDER_NAME_INVALID,
                () -> NewHolderToken.of(HolderKind.DEVICE, " ", Scope.EVERYWHERE, List.of(Action.READ), 30));
        fails(
                IdentityError.TOKEN_DAYS_INVALID,
                () -> NewHolderToken.of(HolderKind.DEVICE, scale, Scope.EVERYWHERE, List.of(Action.READ), 367));
    }

    @Test
    void isForThoseWhoGiveRights() {
        CurrentPerson office = testPeople.office();
        NewHolderToken wanted = NewHolderToken.of(HolderKind.DEVICE, scale, Scope.EVERYWHERE, List.of(Action.READ), 30);
        assertThatThrownBy(() -> holderTokens.issue(office, wanted)).isInstanceOf(Failure.class);
        Visitor visitor = new Visitor(port);
        visitor.signIn(office.username(), TestPeople.PASSWORD);
        assertThat(visitor.get("/tokens").statusCode()).isEqualTo(403);
    }

    @Test
    void isNobodyWhoSignsInOrStandsAmongPeople() {
        CurrentPerson device =
                tokens.recognise(issue(Scope.EVERYWHERE, Action.READ)).orElseThrow();
        String password = people.resetPassword(administrator, device.id()).password();
        assertThat(new Visitor(port).signIn(device.username(), password).statusCode())
                .isEqualTo(422);
        assertThat(Program.withPassword(port, device.username(), password)
                        .get(ME)
                        .statusCode())
                .isEqualTo(401);
        assertThat(people.list(administrator, new PeopleFilter(scale, null), PageRequest.of(null, null, null))
                        .total())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void issuesAndRevokesOnThePage(Screen screen) {
        try (Tab tab = Browser.open(port, screen)) {
            Page page = tab.signIn(administrator.username(), TestPeople.PASSWORD)
                    .go("/tokens")
                    .page();
            page.locator("[name=holder]").fill(scale);
            page.locator("#give button").click();
            assertThat(page.locator("[role=alert]").textContent()).contains("至少选择一项权限");
            tab.takeComplaints();
            assertThat(page.locator("[name=holder]").inputValue()).isEqualTo(scale);
            page.locator("[name=action][value=READ]").check();
            page.locator("[name=action][value=IMPORT]").check();
            page.locator("#give button").click();
            String secret = page.locator("#secret").textContent();
            assertThat(secret).matches("wf_[A-Za-z0-9_-]{43}");
            tab.fits().picture("tokens");
            assertThat(Program.withToken(port, secret).get(ME).statusCode()).isEqualTo(200);
            page.locator("#tokens tr:has-text('" + scale + "') button").click();
            page.locator("#flash .note").waitFor();
            assertThat(Program.withToken(port, secret).get(ME).statusCode()).isEqualTo(401);
        }
    }

    private String issue(Scope scope, Action... actions) {
        return holderTokens.issue(
                administrator, NewHolderToken.of(HolderKind.DEVICE, scale, scope, List.of(actions), 30));
    }

    private HolderToken only() {
        return mine().get(0);
    }

    private List<HolderToken> mine() {
        return holderTokens.list(administrator).stream()
                .filter(token -> token.holder().equals(scale))
                .toList();
    }

    private static void fails(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo(code));
    }
}
