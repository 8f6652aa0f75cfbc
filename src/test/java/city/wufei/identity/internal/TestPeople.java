package city.wufei.identity.internal;

import city.wufei.identity.CurrentPerson;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Makes people for tests, each new, with a password that is known and need not be changed. */
@TestComponent
public class TestPeople {
    /** Good for a CSRF-protected form, an API call and a shell alike. */
    public static final String PASSWORD = "correct horse 电池 staple";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final PersonSql persons;
    private final TransactionOperations transaction;
    private final JdbcClient sql;
    private final String hash;

    TestPeople(PersonSql persons, Passwords passwords, TransactionOperations transaction, JdbcClient sql) {
        this.persons = persons;
        this.transaction = transaction;
        this.sql = sql;
        this.hash = passwords.hash(PASSWORD);
    }

    /** Somebody new who may do everything. */
    public CurrentPerson administrator() {
        return with(Role.ADMINISTRATOR);
    }

    /** Somebody new who may import, edit and accept. */
    public CurrentPerson office() {
        return with(Role.OFFICE);
    }

    /** Somebody new who may only read. */
    public CurrentPerson reader() {
        return with(Role.READER);
    }

    /** All tests come from one address; what one of them tried must not slow the next one down. */
    public void forgetTries() {
        sql.sql("DELETE FROM sign_in_throttle").update();
    }

    /** As if the time to wait were over. */
    public void letPausesPass() {
        sql.sql("UPDATE sign_in_throttle SET blocked_until = last_at").update();
    }

    /** Somebody new in a role. */
    public CurrentPerson with(Role role) {
        String username = "test-" + Long.toString(System.nanoTime(), 36) + "-" + COUNT.incrementAndGet();
        return transaction
                .execute(status -> persons.insert(username, "测试" + COUNT.get(), role, hash, false, Instant.EPOCH)
                        .flatMap(persons::find)
                        .orElseThrow())
                .through(TokenScope.PERSON);
    }
}
