package city.wufei.identity.security;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.WufeiTest;
import city.wufei.http.Program;
import city.wufei.http.Visitor;
import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.OwnPassword;
import city.wufei.identity.internal.People;
import city.wufei.identity.internal.TestPeople;
import city.wufei.identity.internal.Token;
import city.wufei.identity.internal.TokenScope;
import city.wufei.identity.internal.Tokens;
import city.wufei.platform.Action;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@WufeiTest
class ApiSignInTest {
    private static final String ME = "/api/v1/me";

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private TestPeople testPeople;

    @Autowired
    private People people;

    @Autowired
    private OwnPassword ownPassword;

    @Autowired
    private Tokens tokens;

    @Autowired
    private JdbcClient sql;

    private CurrentPerson office;

    @BeforeEach
    void arrive() {
        testPeople.forgetTries();
        office = testPeople.office();
    }

    @Test
    void answers401WhetherOrNotSomethingIsThere() {
        for (String path : new String[] {ME, "/api/v1/plans/1", "/api/v1/no-such-thing", "/api/v1"}) {
            HttpResponse<String> answer = Program.unknown(port).get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertThat(Program.json(answer).get("code").asString()).isEqualTo("SIGN_IN_REQUIRED");
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                    .startsWith("Bearer");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
        assertThat(Program.unknown(port).postJson("/api/v1/plans", "{}").statusCode())
                .isEqualTo(401);
    }

    @Test
    void takesAPassword() {
        HttpResponse<String> me = Program.withPassword(port, office.username(), TestPeople.PASSWORD)
                .get(ME);
        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(Program.json(me).get("username").asString()).isEqualTo(office.username());
        assertThat(Program.json(me).get("actions").toString()).isEqualTo(everything());
        assertThat(me.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void judgesAPasswordOnceForManyRequests() {
        Program program = Program.withPassword(port, office.username(), TestPeople.PASSWORD);
        for (int i = 0; i < 5; i++) {
            assertThat(program.get(ME).statusCode()).isEqualTo(200);
        }
        assertThat(sql.sql("SELECT count(*) FROM sign_in WHERE person_id = :id AND channel = 'API'")
                        .param("id", office.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void forgetsAPasswordThatWasChanged() {
        Program program = Program.withPassword(port, office.username(), TestPeople.PASSWORD);
        assertThat(program.get(ME).statusCode()).isEqualTo(200);
        ownPassword.change(office, TestPeople.PASSWORD, "another one 另一个");
        assertThat(program.get(ME).statusCode()).isEqualTo(401);
    }

    @Test
    void slowsGuessingDown() {
        for (int i = 0; i < 5; i++) {
            HttpResponse<String> wrong =
                    Program.withPassword(port, office.username(), "guess " + i).get(ME);
            assertThat(wrong.statusCode()).isEqualTo(401);
        }
        HttpResponse<String> tooMany = Program.withPassword(port, office.username(), TestPeople.PASSWORD)
                .get(ME);
        assertThat(tooMany.statusCode()).isEqualTo(429);
        assertThat(tooMany.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 5L);
        assertThat(Program.json(tooMany).get("code").asString()).isEqualTo("TOO_MANY_ATTEMPTS");
    }

    @Test
    void takesNoSessionCookie() {
        Visitor visitor = new Visitor(port);
        visitor.signIn(office.username(), TestPeople.PASSWORD);
        assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
        assertThat(visitor.get(ME).statusCode()).isEqualTo(401);
    }

    @Test
    void takesNoPasswordThatAnotherSiteMadeABrowserSend() {
        Program program = Program.withPassword(port, office.username(), TestPeople.PASSWORD);
        assertThat(program.get(ME, "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(401);
    }

    @Test
    void letsATokenDoWhatItsScopeSays() {
        String reading = tokens.issue(office, "reads", TokenScope.READ, 30);
        String all = tokens.issue(office, "all", TokenScope.PERSON, 30);
        assertThat(actions(reading)).isEqualTo("[\"READ\"]");
        assertThat(actions(all)).isEqualTo(everything());
    }

    @Test
    void keepsOnlyTheHashOfAToken() {
        String secret = tokens.issue(office, "secret", TokenScope.READ, 30);
        assertThat(secret).matches("wf_[A-Za-z0-9_-]{43}");
        String kept = sql.sql("SELECT CAST(api_token.* AS text) FROM api_token WHERE person_id = :id")
                .param("id", office.id())
                .query(String.class)
                .single();
        assertThat(kept).doesNotContain(secret.substring(8)).contains(secret.substring(0, 8));
    }

    @Test
    void notesWhenATokenWasUsed() {
        String secret = tokens.issue(office, "used", TokenScope.READ, 30);
        assertThat(only().lastUsedAt()).isNull();
        assertThat(Program.withToken(port, secret).get(ME).statusCode()).isEqualTo(200);
        assertThat(only().lastUsedAt()).isNotNull();
    }

    @Test
    void refusesATokenThatIsRevokedExpiredOrUnknown() {
        String secret = tokens.issue(office, "short-lived", TokenScope.READ, 1);
        Program program = Program.withToken(port, secret);
        assertThat(program.get(ME).statusCode()).isEqualTo(200);

        sql.sql("UPDATE api_token SET expires_at = now() WHERE person_id = :id")
                .param("id", office.id())
                .update();
        assertThat(program.get(ME).statusCode()).isEqualTo(401);

        String other = tokens.issue(office, "revoked", TokenScope.READ, 1);
        tokens.revoke(office, tokens.list(office).get(0).id());
        assertThat(Program.withToken(port, other).get(ME).statusCode()).isEqualTo(401);
        assertThat(Program.withToken(port, "wf_" + "A".repeat(43)).get(ME).statusCode())
                .isEqualTo(401);
        assertThat(Program.withHeader(port, "Digest x").get(ME).statusCode()).isEqualTo(401);
        assertThat(Program.withHeader(port, "Basic %%%").get(ME).statusCode()).isEqualTo(401);
    }

    @Test
    void endsTokensAndPasswordsOfADisabledPersonAtOnce() {
        CurrentPerson administrator = testPeople.administrator();
        Program byToken = Program.withToken(port, tokens.issue(office, "t", TokenScope.PERSON, 1));
        Program byPassword = Program.withPassword(port, office.username(), TestPeople.PASSWORD);
        assertThat(byToken.get(ME).statusCode()).isEqualTo(200);
        assertThat(byPassword.get(ME).statusCode()).isEqualTo(200);
        people.disable(administrator, office.id());
        assertThat(byToken.get(ME).statusCode()).isEqualTo(401);
        assertThat(byPassword.get(ME).statusCode()).isEqualTo(401);
    }

    @Test
    void keepsNoPasswordInClear() {
        String row = sql.sql("SELECT CAST(person.* AS text) FROM person WHERE id = :id")
                .param("id", office.id())
                .query(String.class)
                .single();
        assertThat(row)
                .contains("$argon2id$v=19$m=19456,t=2,p=1$")
                .doesNotContain(TestPeople.PASSWORD)
                .doesNotContain(HexFormat.of().formatHex(TestPeople.PASSWORD.getBytes(StandardCharsets.UTF_8)));
    }

    private String actions(String token) {
        return Program.json(Program.withToken(port, token).get(ME))
                .get("actions")
                .toString();
    }

    /** All that the person may do, in JSON. */
    private String everything() {
        return office.allowedOf(Action.values()).stream()
                .map(action -> "\"" + action + "\"")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private Token only() {
        return tokens.list(office).get(0);
    }
}
