package city.wufei.identity.security;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.WufeiTest;
import city.wufei.http.Program;
import city.wufei.http.Visitor;
import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.People;
import city.wufei.identity.internal.PersonEvent;
import city.wufei.identity.internal.TestFactors;
import city.wufei.identity.internal.TestFactors.App;
import city.wufei.identity.internal.TestPeople;
import city.wufei.identity.internal.TokenScope;
import city.wufei.identity.internal.Tokens;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.apache.commons.codec.binary.Base32;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@WufeiTest
class SecondFactorTest {
    private static final String CODE = "/sign-in/code";
    private static final String MINE = "/account/second-factor";
    private static final String ME = "/api/v1/me";

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private TestPeople testPeople;

    @Autowired
    private TestFactors factors;

    @Autowired
    private People people;

    @Autowired
    private Tokens tokens;

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
    void asksForNothingBeforeTheFirstCodeWasRight() {
        visitor.signIn(reader.username(), TestPeople.PASSWORD);
        String secret = secretOn(visitor.post(MINE + "/begin"));
        HttpResponse<String> wrong = visitor.post(MINE + "/confirm", "code", "000000");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("验证码不对");
        assertThat(secretOn(wrong)).isEqualTo(secret);
        assertThat(new Visitor(port)
                        .signIn(reader.username(), TestPeople.PASSWORD)
                        .headers()
                        .firstValue("Location"))
                .contains("/");
    }

    @Test
    void switchesOnAndEndsTheOtherSessions() {
        Visitor elsewhere = new Visitor(port);
        elsewhere.signIn(reader.username(), TestPeople.PASSWORD);
        visitor.signIn(reader.username(), TestPeople.PASSWORD);
        String secret = secretOn(visitor.post(MINE + "/begin"));
        HttpResponse<String> done = visitor.post(MINE + "/confirm", "code", factors.code(secret, 0));
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(done.body()).select("#secret span").eachText())
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z2-9]{4}(-[a-z2-9]{4}){3}"));
        assertThat(visitor.page(MINE).text()).contains("还有 10 个恢复码可用").doesNotContain(secret);
        assertThat(elsewhere.get("/account").statusCode()).isEqualTo(302);
        assertThat(visitor.post(MINE + "/begin").statusCode()).isEqualTo(409);
    }

    @Test
    void isNotSignedInBeforeTheCode() {
        App app = factors.switchOn(reader);
        Visitor another = new Visitor(port);
        String to = another.page("/sign-in?to=/account?tab=1")
                .expectFirst("input[name=to]")
                .val();
        HttpResponse<String> half =
                another.post("/sign-in", "username", reader.username(), "password", TestPeople.PASSWORD, "to", to);
        assertThat(half.headers().firstValue("Location")).contains(CODE);
        assertThat(another.get("/account").headers().firstValue("Location").orElseThrow())
                .startsWith("/sign-in");
        String before = another.sessionId().orElseThrow();

        assertThat(another.get(CODE).statusCode()).isEqualTo(200);
        HttpResponse<String> done = another.post(CODE, "code", factors.code(app.secret(), 1));
        assertThat(done.headers().firstValue("Location")).contains("/account?tab=1");
        assertThat(another.get("/account").statusCode()).isEqualTo(200);
        assertThat(another.sessionId().orElseThrow()).isNotEqualTo(before);
        assertThat(outcomes()).containsExactly("CODE_ASKED", "ACCEPTED");
    }

    @Test
    void takesEachCodeOnce() {
        App app = factors.switchOn(reader);
        String code = factors.code(app.secret(), 1);
        assertThat(enter(code).statusCode()).isEqualTo(302);
        HttpResponse<String> again = enter(code);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("已经用过");
        assertThat(enter(factors.code(app.secret(), 0)).statusCode()).isEqualTo(422);
        assertThat(outcomes())
                .containsExactly("CODE_ASKED", "ACCEPTED", "CODE_ASKED", "CODE_REFUSED", "CODE_ASKED", "CODE_REFUSED");
    }

    @Test
    void takesARecoveryCodeOnceAsItIsTyped() {
        App app = factors.switchOn(reader);
        String code = app.recoveryCodes().get(3);
        assertThat(enter(" " + code.toUpperCase(Locale.ROOT).replace('-', ' ')).statusCode())
                .isEqualTo(302);
        assertThat(visitor.page(MINE).text()).contains("还有 9 个恢复码可用");
        assertThat(enter(code).statusCode()).isEqualTo(422);
        assertThat(events()).contains(PersonEvent.What.SECOND_FACTOR_ON, PersonEvent.What.RECOVERY_CODE_USED);
    }

    @Test
    void slowsGuessingOfCodesDownHoweverOftenThePasswordIsRight() {
        App app = factors.switchOn(reader);
        for (int i = 0; i < 5; i++) {
            assertThat(enter("00000" + i).statusCode()).isEqualTo(422);
        }
        HttpResponse<String> tooMany = enter(factors.code(app.secret(), 1));
        assertThat(tooMany.statusCode()).isEqualTo(429);
        assertThat(tooMany.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 5L);
        testPeople.letPausesPass();
        assertThat(enter(factors.code(app.secret(), 1)).statusCode()).isEqualTo(302);
    }

    @Test
    void forgetsTheFirstStepWhenThePersonEndsMeanwhile() {
        App app = factors.switchOn(reader);
        visitor.signIn(reader.username(), TestPeople.PASSWORD);
        visitor.get(CODE);
        people.disable(testPeople.administrator(), reader.id());
        assertThat(visitor.post(CODE, "code", factors.code(app.secret(), 1))
                        .headers()
                        .firstValue("Location"))
                .contains("/sign-in?expired");
        assertThat(new Visitor(port).get(CODE).headers().firstValue("Location")).contains("/sign-in?expired");
    }

    @Test
    void letsNoProgramInWithAPasswordAlone() {
        Program byPassword = Program.withPassword(port, reader.username(), TestPeople.PASSWORD);
        assertThat(byPassword.get(ME).statusCode()).isEqualTo(200);
        factors.switchOn(reader);
        HttpResponse<String> refused = byPassword.get(ME);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(Program.json(refused).get("code").asString()).isEqualTo("PASSWORD_NOT_ENOUGH");
        assertThat(Program.json(refused).get("detail").asString()).contains("访问令牌");
        assertThat(Program.withToken(port, tokens.issue(reader, "t", TokenScope.READ, 1))
                        .get(ME)
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> wrong =
                Program.withPassword(port, reader.username(), "guess").get(ME);
        assertThat(Program.json(wrong).get("code").asString()).isEqualTo("SIGN_IN_REFUSED");
    }

    @Test
    void switchesOffOnlyWithThePassword() {
        App app = factors.switchOn(reader);
        enter(factors.code(app.secret(), 1));
        visitor.get(MINE);
        assertThat(visitor.post(MINE + "/off", "present", "wrong").statusCode()).isEqualTo(422);
        assertThat(visitor.post(MINE + "/off", "present", TestPeople.PASSWORD).statusCode())
                .isEqualTo(302);
        assertThat(new Visitor(port)
                        .signIn(reader.username(), TestPeople.PASSWORD)
                        .headers()
                        .firstValue("Location"))
                .contains("/");
        assertThat(sql.sql("SELECT count(*) FROM recovery_code WHERE person_id = :id")
                        .param("id", reader.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void slowsGuessingThePasswordAtSwitchingOffDown() {
        App app = factors.switchOn(reader);
        enter(factors.code(app.secret(), 1));
        visitor.get(MINE);
        for (int i = 0; i < 5; i++) {
            assertThat(visitor.post(MINE + "/off", "present", "guess").body()).contains("现在的密码不对");
        }
        assertThat(visitor.post(MINE + "/off", "present", TestPeople.PASSWORD).body())
                .contains("尝试次数太多");
    }

    @Test
    void renewsRecoveryCodesWithThePassword() {
        App app = factors.switchOn(reader);
        enter(factors.code(app.secret(), 1));
        visitor.get(MINE);
        Document renewed = Jsoup.parse(
                visitor.post(MINE + "/codes", "present", TestPeople.PASSWORD).body());
        List<String> codes = renewed.select("#secret span").eachText();
        assertThat(codes).hasSize(10).doesNotContainAnyElementsOf(app.recoveryCodes());
        assertThat(enter(app.recoveryCodes().get(0)).statusCode()).isEqualTo(422);
        assertThat(enter(codes.get(0)).statusCode()).isEqualTo(302);
    }

    @Test
    void letsAnAdministratorRemoveALostOneOfSomebodyElse() {
        factors.switchOn(reader);
        CurrentPerson administrator = testPeople.administrator();
        visitor.signIn(administrator.username(), TestPeople.PASSWORD);
        assertThat(visitor.page("/people/" + reader.id()).text()).contains("取消两步验证");
        visitor.post("/people/" + reader.id() + "/second-factor/reset");
        assertThat(visitor.page("/people/" + reader.id()).select("#flash").text())
                .contains("两步验证已取消");
        assertThat(new Visitor(port)
                        .signIn(reader.username(), TestPeople.PASSWORD)
                        .headers()
                        .firstValue("Location"))
                .contains("/");
        assertThat(events()).contains(PersonEvent.What.SECOND_FACTOR_RESET);
        factors.switchOn(administrator);
        assertThat(visitor.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void keepsNeitherSecretNorRecoveryCodeInClear() {
        App app = factors.switchOn(reader);
        String rows = sql.sql("""
                        SELECT (SELECT CAST(f.* AS text) FROM second_factor f WHERE person_id = :id)
                            || (SELECT string_agg(CAST(r.* AS text), ' ') FROM recovery_code r WHERE person_id = :id)""").param("id", reader.id()).query(String.class).single();
        byte[] secret = new Base32().decode(app.secret());
        assertThat(rows)
                .contains("\\\\x")
                .doesNotContain(Base64.getEncoder().encodeToString(secret))
                .doesNotContain(app.secret())
                .doesNotContain(app.recoveryCodes().get(0));
    }

    /** Through both steps, in a new session. */
    private HttpResponse<String> enter(String code) {
        visitor = new Visitor(port);
        visitor.signIn(reader.username(), TestPeople.PASSWORD);
        visitor.get(CODE);
        return visitor.post(CODE, "code", code);
    }

    private List<@Nullable String> outcomes() {
        return sql.sql("SELECT outcome FROM sign_in WHERE person_id = :id ORDER BY id")
                .param("id", reader.id())
                .query(String.class)
                .list();
    }

    private List<PersonEvent.What> events() {
        return people.events(testPeople.administrator(), reader.id()).stream()
                .map(PersonEvent::what)
                .toList();
    }

    private static String secretOn(HttpResponse<String> answer) {
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("svg.qr path").attr("d")).startsWith("M4 4h1v1h-1z");
        assertThat(page.select("[style]")).isEmpty();
        return page.expectFirst("#factor-secret").text();
    }
}
