package city.wufei.office.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is registered.
 *
 * @param demand what has to be there in the end
 * @param unit id of the body responsible
 */
public record NewItem(
        String title,
        String demand,
        Subject subject,
        @Nullable Long unit,
        @Nullable LocalDate dueOn) {}
