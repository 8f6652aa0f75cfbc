package city.wufei.office.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An item as it stands today.
 *
 * @param handedInOn when the unit last said that it is done; null while it is not
 * @param percent reported last; null when none was
 * @param latest words of the last report; null when there is none
 */
public record SupervisionItem(
        long id,
        int version,
        String title,
        String demand,
        Subject subject,
        long unit,
        String unitName,
        LocalDate dueOn,
        SupervisionState state,
        @Nullable LocalDate handedInOn,
        @Nullable Integer percent,
        @Nullable String latest,
        Slip slip) {}
