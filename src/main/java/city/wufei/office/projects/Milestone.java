package city.wufei.office.projects;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that a project reaches.
 *
 * @param plannedOn as it was set
 * @param counts the day that counts: the next work day where nobody works on the planned day
 * @param actualOn null while it is not reached
 * @param slip work days that it came, or on the day it is read as of is, later than planned; negative when it came earlier;
 *     0 while it is not due
 */
public record Milestone(
        long id,
        long project,
        int version,
        String name,
        LocalDate plannedOn,
        LocalDate counts,
        @Nullable LocalDate actualOn,
        int slip) {
    public boolean isReached() {
        return actualOn != null;
    }
}
