package city.wufei.plan;

import java.math.BigDecimal;

/**
 * What was broken down does not agree with the whole in a year.
 *
 * @param kind SUM: the parts add up to {@code low}, which is also {@code high}; MEAN: whatever their weights, the parts'
 *     mean lies between {@code low} and {@code high}, and the whole does not
 */
public record TargetWarning(Kind kind, String area, int year, BigDecimal whole, BigDecimal low, BigDecimal high) {
    /** How parts make a whole. In words under {@code targets.warning.NAME}. */
    public enum Kind {
        SUM,
        MEAN
    }
}
