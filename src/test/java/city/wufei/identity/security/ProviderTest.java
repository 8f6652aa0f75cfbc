package city.wufei.identity.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.wufei.StrictWufeiTest;
import city.wufei.browser.Browser;
import city.wufei.browser.Browser.Screen;
import city.wufei.browser.Tab;
import city.wufei.http.Program;
import city.wufei.http.TestProvider;
import city.wufei.http.Visitor;
import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.People;
import city.wufei.identity.internal.Person;
import city.wufei.identity.internal.ProviderSignIn;
import city.wufei.identity.internal.SecondFactors;
import city.wufei.identity.internal.SignInRefused;
import city.wufei.identity.internal.TestFactors;
import city.wufei.identity.internal.TestPeople;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.web.context.SecurityContextRepository;

@StrictWufeiTest
class ProviderTest {
    @Value("${local.server.port}")
    private int port;

    @Autowired
    private TestPeople testPeople;

    @Autowired
    private TestFactors factors;

    @Autowired
    private People people;

    @Autowired
    private ProviderSignIn signIn;

    @Autowired
    private SecondFactors secondFactors;

    @Autowired
    private SecondStep secondStep;

    @Autowired
    private SignedInSession session;

    @Autowired
    private SecurityContextRepository sessions;

    @Autowired
    private JdbcClient sql;

    private Visitor visitor;
    private CurrentPerson reader;

    @BeforeEach
    void arrive() {
        testPeople.forgetTries();
        visitor = new Visitor(port);
        reader = testPeople.reader();
    }

    @Test
    void signsInAndLeadsBackToWhereOneWasGoing() {
        String start = visitor.page("/sign-in?to=/account?tab=1")
                .expectFirst("a#provider")
                .attr("href");
        TestProvider.vouchFor(Map.of("preferred_username", reader.username().toUpperCase(Locale.ROOT)));
        URI back = go(start);
        assertThat(back.getQuery()).contains("code=").contains("state=");
        String before = visitor.sessionId().orElseThrow();
        HttpResponse<String> done = come(back);
        assertThat(done.headers().firstValue("Location")).contains("/account?tab=1");
        assertThat(visitor.sessionId().orElseThrow()).isNotEqualTo(before);
        assertThat(visitor.page("/account").text()).contains(reader.username());
        assertThat(outcomes("person_id = " + reader.id())).containsExactly("PROVIDER ACCEPTED");
    }

    @Test
    void neverLeadsToAnotherHost() {
        TestProvider.vouchFor(Map.of("preferred_username", reader.username()));
        assertThat(come(go(Provider.START + "?to=//evil.example")).headers().firstValue("Location"))
                .contains("/");
    }

    @Test
    void asksForACodeThatOnlyTheProgramWhichBeganCanUse() {
        String address =
                visitor.get(Provider.START).headers().firstValue("Location").orElseThrow();
        assertThat(address)
                .contains("response_type=code")
                .contains("nonce=")
                .contains("code_challenge=")
                .contains("redirect_uri=http://127.0.0.1:" + port + "/sign-in/from/provider");
    }

    @Test
    void refusesAnAnswerThatNobodyAskedFor() {
        URI back = go(Provider.START);
        String forged = back.getRawQuery().replaceAll("state=[^&]+", "state=forged");
        failed(visitor.get("/sign-in/from/provider?" + forged));
        failed(new Visitor(port).get("/sign-in/from/provider?" + back.getRawQuery()));
        failed(visitor.get("/sign-in/from/provider?error=access_denied&state=x"));
        assertThat(visitor.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void refusesATokenForAnotherProgram() {
        TestProvider.vouchToAnotherProgram(Map.of("preferred_username", reader.username()));
        failed(come(go(Provider.START)));
    }

    @Test
    void refusesWhomNobodyKnows() {
        String unknown = "nobody" + Long.toString(System.nanoTime(), 36);
        TestProvider.vouchFor(Map.of("preferred_username", unknown));
        HttpResponse<String> refused = come(go(Provider.START));
        assertThat(refused.headers().firstValue("Location")).contains("/sign-in?provider=unknown");
        assertThat(visitor.page("/sign-in?provider=unknown").text()).contains("没有与之对应的账户");
        assertThat(visitor.get("/account").statusCode()).isEqualTo(302);

        TestProvider.vouchFor(Map.of("name", "no username at all"));
        assertThat(come(go(Provider.START)).headers().firstValue("Location")).contains("/sign-in?provider=unknown");
    }

    @Test
    void refusesADisabledPerson() {
        people.disable(testPeople.administrator(), reader.id());
        TestProvider.vouchFor(Map.of("preferred_username", reader.username()));
        assertThat(come(go(Provider.START)).headers().firstValue("Location")).contains("/sign-in?provider=disabled");
        assertThat(visitor.page("/sign-in?provider=disabled").text()).contains("已停用");
        assertThat(visitor.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void addsPeopleOnlyWhereThatIsWanted() {
        String unknown = "new" + Long.toString(System.nanoTime(), 36);
        assertThatThrownBy(() -> signIn.recognise(unknown, null)).isInstanceOf(SignInRefused.Wrong.class);
        Person added = signIn.recognise(unknown, "王开州");
        assertThat(added.username()).isEqualTo(unknown);
        assertThat(added.displayName()).isEqualTo("王开州");
        assertThat(signIn.recognise(unknown, "another name").id()).isEqualTo(added.id());
        assertThatThrownBy(() -> signIn.recognise("not a username", "王")).isInstanceOf(SignInRefused.Wrong.class);
    }

    @Test
    void leavesTheSecondFactorToTheProvider() {
        CurrentPerson administrator = testPeople.administrator();
        TestProvider.vouchFor(Map.of("preferred_username", administrator.username()));
        come(go(Provider.START));
        assertThat(visitor.get("/people").statusCode()).isEqualTo(200);
        factors.switchOn(administrator);
        TestProvider.vouchFor(Map.of("preferred_username", administrator.username()));
        visitor = new Visitor(port);
        come(go(Provider.START));
        assertThat(visitor.get("/people").statusCode()).isEqualTo(200);
    }

    @Test
    void demandsASecondFactorOfAdministratorsWithAPassword() {
        CurrentPerson administrator = testPeople.administrator();
        visitor.signIn(administrator.username(), TestPeople.PASSWORD);
        assertThat(visitor.get("/people").headers().firstValue("Location")).contains("/account/second-factor");
        assertThat(visitor.page("/account/second-factor").text()).contains("要求管理员启用两步验证");
        assertThat(visitor.post("/account/tokens", "name", "x").headers().firstValue("Location"))
                .contains("/account/second-factor");
        String secret = Jsoup.parse(visitor.post("/account/second-factor/begin").body())
                .expectFirst("#factor-secret")
                .text();
        visitor.post("/account/second-factor/confirm", "code", factors.code(secret, 0));
        assertThat(visitor.get("/people").statusCode()).isEqualTo(200);
        assertThat(visitor.post("/account/second-factor/off", "present", TestPeople.PASSWORD)
                        .body())
                .contains("不能停用");
        Visitor other = new Visitor(port);
        other.signIn(reader.username(), TestPeople.PASSWORD);
        assertThat(other.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void letsNoProgramOfAnAdministratorInWithAPasswordAlone() {
        CurrentPerson administrator = testPeople.administrator();
        HttpResponse<String> refused = Program.withPassword(port, administrator.username(), TestPeople.PASSWORD)
                .get("/api/v1/me");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(Program.json(refused).get("code").asString()).isEqualTo("PASSWORD_NOT_ENOUGH");
        assertThat(Program.withPassword(port, reader.username(), TestPeople.PASSWORD)
                        .get("/api/v1/me")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void asksForOurSecondFactorTooWhereThatIsWanted() throws IOException {
        factors.switchOn(reader);
        ProviderProperties wanted = new ProviderProperties(
                "https://sso.example", "wufei", "", "", "preferred_username", List.of(), false, true, "");
        ProviderAnswers answers = new ProviderAnswers(signIn, secondFactors, secondStep, session, sessions, wanted);
        OidcIdToken idToken = OidcIdToken.withTokenValue("x").subject("subject").build();
        ProviderUser user =
                new ProviderUser(new DefaultOidcUser(List.of(), idToken), signIn.recognise(reader.username(), null));
        MockHttpServletRequest request = new MockHttpServletRequest();
        MockHttpServletResponse response = new MockHttpServletResponse();
        answers.onAuthenticationSuccess(request, response, new OAuth2AuthenticationToken(user, List.of(), "provider"));
        assertThat(response.getRedirectedUrl()).isEqualTo(SecondStep.PAGE);
        assertThat(secondStep.isBegun(request)).isTrue();
        assertThat(sessions.loadDeferredContext(request).get().getAuthentication())
                .isNull();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void offersItBesideThePassword(Screen screen) {
        try (Tab tab = Browser.open(port, screen)) {
            tab.go("/sign-in").fits().picture("sign-in-provider");
            TestProvider.vouchFor(Map.of("preferred_username", "nobody"));
            tab.page().locator("#provider").click();
            PlaywrightAssertions.assertThat(tab.page()).hasURL(Pattern.compile("provider=unknown"));
            tab.fits().picture("sign-in-provider-unknown");
            TestProvider.vouchFor(Map.of("preferred_username", reader.username()));
            tab.page().locator("#provider").click();
            PlaywrightAssertions.assertThat(tab.page()).not().hasURL(Pattern.compile("/sign-in"));
        }
    }

    /** To the provider and to where it sends us back. */
    private URI go(String start) {
        return TestProvider.signInAt(
                visitor.get(start).headers().firstValue("Location").orElseThrow());
    }

    private HttpResponse<String> come(URI back) {
        return visitor.get(back.getRawPath() + "?" + back.getRawQuery());
    }

    private static void failed(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Location")).contains("/sign-in?provider=failed");
    }

    private List<@Nullable String> outcomes(String condition) {
        return sql.sql("SELECT channel || ' ' || outcome FROM sign_in WHERE " + condition + " ORDER BY id")
                .query(String.class)
                .list();
    }
}
