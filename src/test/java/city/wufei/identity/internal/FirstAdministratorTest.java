package city.wufei.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.wufei.WufeiTest;
import city.wufei.kernel.Failure;
import city.wufei.platform.Words;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The first start, on a database in which nobody is: the people that the shared one has are out of sight within the test's
 * transaction, which is rolled back.
 */
@WufeiTest
class FirstAdministratorTest {
    private static final Pattern PRINTED = Pattern.compile("用户名 admin，密码 ([a-z2-9-]{23})");

    @Autowired
    private People people;

    @Autowired
    private Passwords passwords;

    @Autowired
    private PersonSql persons;

    @Autowired
    private Words words;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionTemplate transaction;

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    @Test
    void printsARandomPasswordOnceThatOpensTheDoor() {
        inEmptyDatabase(() -> {
            start("");
            Matcher printed = PRINTED.matcher(console.toString(StandardCharsets.UTF_8));
            assertThat(printed.find()).isTrue();
            assertThat(passwords.matches(printed.group(1), hash().orElseThrow()))
                    .isTrue();

            console.reset();
            start("");
            assertThat(console.size()).isZero();
        });
    }

    @Test
    void takesTheConfiguredPasswordAndPrintsNothing() {
        inEmptyDatabase(() -> {
            start("configured 密码");
            assertThat(console.size()).isZero();
            assertThat(passwords.matches("configured 密码", hash().orElseThrow())).isTrue();
        });
    }

    @Test
    void refusesToStartWithAConfiguredPasswordThatIsNone() {
        inEmptyDatabase(() -> {
            for (String unusable : new String[] {"short", "admin"}) {
                assertThatThrownBy(() -> start(unusable))
                        .isInstanceOf(Failure.class)
                        .hasMessageContaining("ADMIN_PASSWORD_UNUSABLE");
            }
            assertThat(hash()).isEmpty();
        });
    }

    @Test
    void leavesAnExistingAdministratorAlone() {
        Optional<String> before = hash();
        start("another 密码 than before");
        assertThat(hash()).isEqualTo(before).isPresent();
    }

    private void start(String configured) {
        new FirstAdministrator(people, passwords, words, configured, 0)
                .makeIfNobodyIsThere(new PrintStream(console, true, StandardCharsets.UTF_8));
    }

    private Optional<String> hash() {
        return persons.findByUsername("admin").map(PersonSql.WithHash::hash);
    }

    private void inEmptyDatabase(Runnable test) {
        transaction.executeWithoutResult(status -> {
            sql.sql("CREATE TEMPORARY TABLE person (LIKE person INCLUDING ALL) ON COMMIT DROP")
                    .update();
            sql.sql("CREATE TEMPORARY TABLE person_event (LIKE person_event INCLUDING ALL) ON COMMIT DROP")
                    .update();
            sql.sql("CREATE TEMPORARY TABLE role_grant (LIKE role_grant INCLUDING ALL) ON COMMIT DROP")
                    .update();
            test.run();
            status.setRollbackOnly();
        });
    }
}
