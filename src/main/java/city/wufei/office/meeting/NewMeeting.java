package city.wufei.office.meeting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A meeting as it is entered. */
public record NewMeeting(String title, @Nullable LocalDate heldOn, String place, String chair, String attendants) {}
