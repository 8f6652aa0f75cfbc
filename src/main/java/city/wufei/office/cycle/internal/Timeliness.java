package city.wufei.office.cycle.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

/** Whether a return was handed in by its day; what counts is when its head first confirmed it. In words under {@code timeliness.NAME}. */
public enum Timeliness implements MessageSourceResolvable {
    /** Not handed in, and the day is not over. */
    OPEN,
    /** Not handed in, and the day is over. */
    OVERDUE,
    IN_TIME,
    LATE;

    public static Timeliness of(@Nullable LocalDate confirmedOn, LocalDate dueOn, LocalDate today) {
        if (confirmedOn == null) {
            return today.isAfter(dueOn) ? OVERDUE : OPEN;
        }
        return confirmedOn.isAfter(dueOn) ? LATE : IN_TIME;
    }

    @Override
    public String[] getCodes() {
        return new String[] {"timeliness." + name()};
    }
}
