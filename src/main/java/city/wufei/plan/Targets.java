package city.wufei.plan;

import java.time.LocalDate;
import java.util.List;

/** Yearly targets, as other modules read them. */
public interface Targets {
    IndicatorTargets of(Plan plan, Indicator indicator);

    /** Of all indicators of a plan, by number. */
    List<IndicatorTargets> list(Plan plan);

    /** Lines that were broken down to a body, or to one that it followed, each with its indicator. */
    List<BodyTarget> ofBody(Plan plan, long organisation, LocalDate day);

    /** One line of a body. */
    record BodyTarget(IndicatorTargets targets, TargetLine line) {}
}
