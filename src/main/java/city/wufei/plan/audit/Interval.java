package city.wufei.plan.audit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;

/** The values that a printed number may stand for, both ends included. */
record Interval(BigDecimal low, BigDecimal high) {
    private static final MathContext DIGITS = MathContext.DECIMAL64;

    static final Interval ZERO = exactly(BigDecimal.ZERO);

    Interval {
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException(low + " to " + high);
        }
    }

    static Interval exactly(BigDecimal value) {
        return new Interval(value, value);
    }

    static Interval around(BigDecimal value, BigDecimal reach) {
        return new Interval(value.subtract(reach), value.add(reach));
    }

    static Interval sum(Collection<Interval> parts) {
        return parts.stream().reduce(ZERO, Interval::plus);
    }

    Interval plus(Interval other) {
        return new Interval(low.add(other.low), high.add(other.high));
    }

    Interval minus(Interval other) {
        return new Interval(low.subtract(other.high), high.subtract(other.low));
    }

    Interval times(BigDecimal positive) {
        return new Interval(low.multiply(positive), high.multiply(positive));
    }

    /** The divisor must lie above zero. */
    Interval dividedBy(Interval divisor) {
        BigDecimal least = low.signum() < 0 ? divisor.low : divisor.high;
        BigDecimal most = high.signum() < 0 ? divisor.high : divisor.low;
        return new Interval(low.divide(least, DIGITS), high.divide(most, DIGITS));
    }

    boolean isPositive() {
        return low.signum() > 0;
    }

    boolean overlaps(Interval other) {
        return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
    }

    /** Whether every value lies above every value of the other. */
    boolean exceeds(Interval other) {
        return low.compareTo(other.high) > 0;
    }
}
