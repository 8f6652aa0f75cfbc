package city.wufei.office.meeting;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A meeting.
 *
 * @param changedBy who last changed what is written here, minutes among it
 */
public record Meeting(
        long id,
        int version,
        String title,
        LocalDate heldOn,
        String place,
        String chair,
        String attendants,
        String minutes,
        String changedBy,
        Instant changedAt) {}
