package city.wufei.plan;

import java.util.Optional;

/** Where the history of indicators stands. */
public interface IndicatorSeries {
    /** Code of the fact series of an indicator; empty while its plan is not in force. */
    Optional<String> seriesOf(long indicator);
}
