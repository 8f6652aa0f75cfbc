package city.wufei.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** So that a test can set the time, and a page can be read as of another day. */
class TimeComesFromTheOneClockTest {
    private static final Set<String> CLOCKS_MADE =
            Set.of("system", "systemUTC", "systemDefaultZone", "tickMillis", "tickSeconds", "tickMinutes");

    @Test
    void timeComesFromTheOneClock() {
        noClasses()
                .should()
                .callCodeUnitWhere(asks("now() without a clock", TimeComesFromTheOneClockTest::asksForNow))
                .check(MainCode.CLASSES);
    }

    @Test
    void onlyPlatformMakesTheClock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("city.wufei.platform.Time")
                .should()
                .callCodeUnitWhere(asks("a clock of its own", TimeComesFromTheOneClockTest::makesClock))
                .check(MainCode.CLASSES);
    }

    private static boolean asksForNow(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        boolean hasClock =
                call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
        return switch (call.getName()) {
            case "now" -> owner.startsWith("java.time.") && !hasClock;
            case "currentTimeMillis" -> owner.equals("java.lang.System");
            case "<init>" ->
                owner.equals("java.util.Date")
                        && call.getTarget().getRawParameterTypes().isEmpty();
            default -> false;
        };
    }

    private static boolean makesClock(JavaCall<?> call) {
        return call.getTargetOwner().isEquivalentTo(Clock.class) && CLOCKS_MADE.contains(call.getName());
    }

    private static DescribedPredicate<JavaCall<?>> asks(String what, java.util.function.Predicate<JavaCall<?>> test) {
        return DescribedPredicate.describe("asks for " + what, test);
    }
}
