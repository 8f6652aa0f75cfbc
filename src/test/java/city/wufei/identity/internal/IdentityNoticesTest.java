package city.wufei.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.WufeiTest;
import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.PageRequest;
import city.wufei.platform.Words;
import city.wufei.platform.notices.internal.Inbox;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people are told of their own access. */
@WufeiTest
class IdentityNoticesTest {
    @Autowired
    private TestPeople people;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Tokens tokens;

    @Autowired
    private EndingTokens ending;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Clock clock;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Words words;

    private CurrentPerson person;

    @BeforeEach
    void arrive() {
        people.forgetTries();
        person = people.reader();
    }

    @Test
    void theyAreToldOfASignInFromAnAddressThatIsNew() {
        signInFrom("203.0.113.7");
        signInFrom("203.0.113.7");
        assertThat(notices()).as("the very first, and the familiar").isEmpty();

        signInFrom("198.51.100.9");
        signInFrom("198.51.100.9");

        assertThat(notices()).singleElement().asString().contains(person.username(), "198.51.100.9", "立即修改密码");
    }

    @Test
    void theyAreToldOnceThatATokenEndsWithinAWeek() {
        tokens.issue(person, "数据中心接口", TokenScope.READ, 90);
        tokens.issue(person, "还早", TokenScope.READ, 90);
        sql.sql(
                        "UPDATE api_token SET expires_at = :soon, made_at = :longAgo WHERE person_id = :person AND name = '数据中心接口'")
                .param("soon", Timestamp.from(clock.instant().plus(Duration.ofDays(6))))
                .param("longAgo", Timestamp.from(clock.instant().minus(Duration.ofDays(84))))
                .param("person", person.id())
                .update();

        ending.tell();
        ending.tell();

        assertThat(notices()).singleElement().asString().contains("数据中心接口", "到期");
    }

    private void signInFrom(String address) {
        people.forgetTries();
        signIn.judge(person.username(), TestPeople.PASSWORD, address, Channel.PAGE);
    }

    private List<String> notices() {
        return inbox.list(person, false, PageRequest.of(null, null, null)).items().stream()
                .map(told -> told.words().in(Locale.SIMPLIFIED_CHINESE, words))
                .toList();
    }
}
