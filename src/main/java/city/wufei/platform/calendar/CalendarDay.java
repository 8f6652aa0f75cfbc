package city.wufei.platform.calendar;

import city.wufei.kernel.WorkCalendar;
import java.time.LocalDate;

/** A day that is not as the week says. */
record CalendarDay(LocalDate day, WorkCalendar.Kind kind, String name) {}
