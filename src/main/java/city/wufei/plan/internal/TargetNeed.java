package city.wufei.plan.internal;

import city.wufei.plan.Reading;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one needs to know to say whether an indicator's target is met; follows from the form of the target. */
public enum TargetNeed {
    /** The value at the end, against the printed number. */
    NUMBER(Reading.Kind.AMOUNT, Reading.Kind.CHANGE),
    /** The value at the end, against that of the base year. */
    BASELINE(Reading.Kind.LOWER),
    /** The number that was assigned from above, and the value. */
    ASSIGNMENT(Reading.Kind.ASSIGNED),
    /** Documents: the target is that something exists or goes on. */
    EVIDENCE(Reading.Kind.EXISTS, Reading.Kind.CONTINUED, Reading.Kind.WORDS),
    /** The plan names no target. */
    NOTHING(Reading.Kind.NONE);

    private final String kinds;

    TargetNeed(Reading.Kind... kinds) {
        this.kinds = Stream.of(kinds).map(Enum::name).collect(Collectors.joining(",", ",", ","));
    }

    /** Of the reading of such a target, as they are stored: separated by commas, with one at each end. */
    String kinds() {
        return kinds;
    }

    static TargetNeed of(Reading.Kind kind) {
        return Stream.of(values())
                .filter(need -> need.kinds.contains("," + kind + ","))
                .findFirst()
                .orElse(NOTHING);
    }
}
