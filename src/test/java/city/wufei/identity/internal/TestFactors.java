package city.wufei.identity.internal;

import city.wufei.identity.CurrentPerson;
import java.time.Clock;
import java.util.List;
import org.apache.commons.codec.binary.Base32;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An authenticator app in the hand of a test. */
@TestComponent
public class TestFactors {
    private final SecondFactors factors;
    private final JdbcClient sql;
    private final Clock clock;

    TestFactors(SecondFactors factors, JdbcClient sql, Clock clock) {
        this.factors = factors;
        this.sql = sql;
        this.clock = clock;
    }

    /** What the app of a person knows, and the codes on the paper in their drawer. */
    public record App(String secret, List<String> recoveryCodes) {}

    /** Switches the person's factor on, with the present code. */
    public App switchOn(CurrentPerson person) {
        String secret = factors.begin(person).text();
        return new App(secret, factors.confirm(person, code(secret, 0)).recoveryCodes());
    }

    /** The code that the app shows, {@code steps} half minutes from now; 1 is still new when 0 was used. */
    public String code(String secret, int steps) {
        long step = clock.instant().getEpochSecond() / TimeCodes.SECONDS + steps;
        return TimeCodes.code(new Base32().decode(secret), step);
    }

    /** As if no code had been used yet. */
    public void forgetUsedCodes() {
        sql.sql("UPDATE second_factor SET last_step = 0").update();
    }
}
