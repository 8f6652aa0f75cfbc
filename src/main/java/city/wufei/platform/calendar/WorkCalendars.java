package city.wufei.platform.calendar;

import city.wufei.kernel.WorkCalendar;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The calendar as it is known now. */
@Service
public class WorkCalendars {
    private final CalendarSql days;

    WorkCalendars(CalendarSql days) {
        this.days = days;
    }

    @Transactional(readOnly = true)
    public WorkCalendar now() {
        Map<LocalDate, WorkCalendar.Kind> exceptions =
                days.list(null).stream().collect(Collectors.toMap(CalendarDay::day, CalendarDay::kind));
        return WorkCalendar.of(exceptions);
    }
}
