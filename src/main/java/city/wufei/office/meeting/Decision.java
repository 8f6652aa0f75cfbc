package city.wufei.office.meeting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was decided.
 *
 * @param item what it became under supervision; null while it has not
 */
public record Decision(
        long id,
        long meeting,
        String words,
        long unit,
        String unitName,
        LocalDate dueOn,
        @Nullable Long item) {}
