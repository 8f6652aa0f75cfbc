package city.wufei.identity.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import city.wufei.WufeiTest;
import city.wufei.http.Visitor;
import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.TestPeople;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@WufeiTest
class SignInTest {
    @Value("${local.server.port}")
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private JdbcClient sql;

    private Visitor visitor;
    private CurrentPerson reader;

    @BeforeEach
    void arrive() {
        people.forgetTries();
        visitor = new Visitor(port);
        reader = people.reader();
    }

    @Test
    void leadsToSignInAndBackToWhereOneWasGoing() {
        HttpResponse<String> closed = visitor.get("/account?tab=1&q=%E5%BC%80%E5%B7%9E");
        assertThat(closed.statusCode()).isEqualTo(302);
        String signIn = closed.headers().firstValue("Location").orElseThrow();
        assertThat(signIn).isEqualTo("/sign-in?to=%2Faccount%3Ftab%3D1%26q%3D%25E5%25BC%2580%25E5%25B7%259E");

        String to = visitor.page(signIn).expectFirst("input[name=to]").val();
        HttpResponse<String> done =
                visitor.post("/sign-in", "username", reader.username(), "password", TestPeople.PASSWORD, "to", to);
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(done.headers().firstValue("Location")).contains("/account?tab=1&q=%E5%BC%80%E5%B7%9E");
        assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void neverLeadsToAnotherHost() {
        for (String elsewhere :
                new String[] {"https://evil.example/", "//evil.example", "/\\evil.example", "/\t/evil.example", "evil"
                }) {
            Visitor another = new Visitor(port);
            another.get("/sign-in");
            HttpResponse<String> done = another.post(
                    "/sign-in", "username", reader.username(), "password", TestPeople.PASSWORD, "to", elsewhere);
            assertThat(done.headers().firstValue("Location")).contains("/");
        }
    }

    @Test
    void saysTheSameForWrongPasswordAndUnknownPerson() {
        HttpResponse<String> wrong = visitor.signIn(reader.username(), "not the password");
        HttpResponse<String> unknown = visitor.signIn("nobody-of-that-name", "not the password");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("用户名或密码不对");
        assertThat(unknown.body()).contains("用户名或密码不对");
        assertThat(visitor.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void takesUsernameInAnyCase() {
        assertThat(visitor.signIn(" " + reader.username().toUpperCase(Locale.ROOT), TestPeople.PASSWORD)
                        .statusCode())
                .isEqualTo(302);
        assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void changesTheSessionIdAtSignIn() {
        visitor.get("/sign-in");
        String before = visitor.sessionId().orElseThrow();
        visitor.signIn(reader.username(), TestPeople.PASSWORD);
        assertThat(visitor.sessionId()).isPresent().get().isNotEqualTo(before);
    }

    @Test
    void hidesTheSessionCookieFromScripts() {
        String cookie =
                visitor.get("/sign-in").headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).startsWith("JSESSIONID=").contains("HttpOnly").contains("SameSite=Lax");
    }

    @Test
    void slowsGuessingDownWithoutLockingOut() {
        for (int i = 0; i < 5; i++) {
            assertThat(visitor.signIn(reader.username(), "guess " + i).statusCode())
                    .isEqualTo(422);
        }
        HttpResponse<String> tooMany = visitor.signIn(reader.username(), TestPeople.PASSWORD);
        assertThat(tooMany.statusCode()).isEqualTo(429);
        assertThat(tooMany.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 5L);
        assertThat(tooMany.body()).contains("尝试次数太多");

        people.letPausesPass();
        assertThat(visitor.signIn(reader.username(), TestPeople.PASSWORD).statusCode())
                .isEqualTo(302);
    }

    @Test
    void refusesFormWithoutToken() {
        visitor.get("/sign-in");
        HttpResponse<String> forged =
                visitor.postWithoutToken("/sign-in", "username", reader.username(), "password", TestPeople.PASSWORD);
        assertThat(forged.headers().firstValue("Location")).contains("/sign-in?expired");

        visitor.signIn(reader.username(), TestPeople.PASSWORD);
        HttpResponse<String> refused = visitor.postWithoutToken("/account/tokens", "name", "x");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("请刷新页面后重新提交");
    }

    @Test
    void signsOut() {
        visitor.signIn(reader.username(), TestPeople.PASSWORD);
        assertThat(visitor.post("/sign-out").headers().firstValue("Location")).contains("/sign-in?out");
        assertThat(visitor.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void sendsHtmxToTheSignInPageInsteadOfSwappingItIn() {
        HttpResponse<String> ended = visitor.get(
                "/people?q=a",
                "HX-Request",
                "true",
                "HX-Target",
                "list",
                "HX-Current-URL",
                "http://127.0.0.1:" + port + "/people?role=READER");
        assertThat(ended.statusCode()).isEqualTo(401);
        assertThat(ended.headers().firstValue("HX-Redirect")).contains("/sign-in?to=%2Fpeople%3Frole%3DREADER");
        assertThat(ended.body()).isEmpty();
    }

    @Test
    void keepsATrailThatTheApplicationCannotChange() {
        visitor.signIn(reader.username(), "wrong");
        visitor.signIn(reader.username(), TestPeople.PASSWORD);
        assertThat(sql.sql("SELECT outcome FROM sign_in WHERE person_id = :id ORDER BY id")
                        .param("id", reader.id())
                        .query(String.class)
                        .list())
                .containsExactly("REFUSED", "ACCEPTED");
        for (String change : new String[] {"DELETE FROM sign_in", "UPDATE sign_in SET outcome = 'ACCEPTED'"}) {
            assertThat(catchThrowable(() -> sql.sql(change).update()))
                    .hasRootCauseMessage("ERROR: permission denied for table sign_in");
        }
    }
}
