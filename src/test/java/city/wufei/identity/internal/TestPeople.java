package city.wufei.identity.internal;

import city.wufei.identity.CurrentPerson;
import city.wufei.identity.Scope;
import city.wufei.kernel.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
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
    private final GrantSql grants;
    private final TransactionOperations transaction;
    private final JdbcClient sql;
    private final String hash;

    TestPeople(
            PersonSql persons,
            GrantSql grants,
            Passwords passwords,
            TransactionOperations transaction,
            JdbcClient sql) {
        this.persons = persons;
        this.grants = grants;
        this.transaction = transaction;
        this.sql = sql;
        this.hash = passwords.hash(PASSWORD);
    }

    /** Somebody new who may do everything, as the first person may. */
    public CurrentPerson administrator() {
        return with(Map.of(
                Role.SYSTEM_ADMINISTRATOR, Scope.EVERYWHERE,
                Role.SECURITY_ADMINISTRATOR, Scope.EVERYWHERE,
                Role.AUDIT_ADMINISTRATOR, Scope.EVERYWHERE,
                Role.OFFICE, Scope.EVERYWHERE));
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

    /** Somebody new in a role, as far as it can reach. */
    public CurrentPerson with(Role role) {
        Scope scope = role.scopes().contains(Scope.Kind.EVERYWHERE)
                ? Scope.EVERYWHERE
                : role.scopes().contains(Scope.Kind.REGION)
                        ? Scope.region(RegionCode.of("500154001"))
                        : Scope.organisation(0);
        return with(Map.of(role, scope));
    }

    /** Somebody new in several roles. */
    public CurrentPerson with(Map<Role, Scope> roles) {
        String username = "test-" + Long.toString(System.nanoTime(), 36) + "-" + COUNT.incrementAndGet();
        return transaction
                .execute(status -> {
                    long id = persons.insert(username, "测试" + COUNT.get(), hash, false, Instant.EPOCH)
                            .orElseThrow();
                    roles.forEach((role, scope) ->
                            grants.insert(id, role, scope, LocalDate.EPOCH, null, null, Instant.EPOCH));
                    return persons.find(id).orElseThrow();
                })
                .through(TokenScope.PERSON);
    }
}
