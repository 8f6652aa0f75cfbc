package city.wufei.platform.calendar;

import city.wufei.kernel.WorkCalendar;
import city.wufei.platform.Action;
import city.wufei.platform.Caller;
import city.wufei.platform.Words;
import city.wufei.platform.spreadsheet.Column;
import city.wufei.platform.spreadsheet.Entry;
import city.wufei.platform.spreadsheet.TableDefinition;
import city.wufei.platform.spreadsheet.intake.Entered;
import city.wufei.platform.spreadsheet.intake.TableImport;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A year's notice as a spreadsheet: one row for each day that is not as the week says. */
@Component
class CalendarImport implements TableImport<CalendarDay> {
    private final CalendarSql days;
    private final TableDefinition<CalendarDay> table;

    CalendarImport(CalendarSql days, Words words) {
        this.days = days;
        this.table = new TableDefinition<>(
                "calendar",
                List.of(
                        Column.date("day", CalendarDay::day)
                                .entered(Entry.date().mustBe()),
                        Column.<CalendarDay>text("kind", day -> words.of("calendar.kind." + day.kind()))
                                .width(16)
                                .entered(Entry.choice("calendar.kind", WorkCalendar.Kind.class)
                                        .mustBe()),
                        Column.text("name", CalendarDay::name)
                                .width(24)
                                .entered(Entry.text().atMost(60))));
    }

    @Override
    public TableDefinition<CalendarDay> table() {
        return table;
    }

    @Override
    public String address() {
        return "/calendar/import";
    }

    @Override
    public void admit(Caller caller) {
        CalendarPages.admit(caller, Action.EDIT);
    }

    @Override
    public String key(Entered row) {
        return day(row).toString();
    }

    @Override
    public Map<String, CalendarDay> current(Set<String> keys) {
        return days.list(null).stream()
                .filter(day -> keys.contains(day.day().toString()))
                .collect(Collectors.toMap(day -> day.day().toString(), day -> day));
    }

    @Override
    public CalendarDay row(Entered entered, @Nullable CalendarDay before) {
        String name = entered.text("name", before == null ? null : before.name());
        return new CalendarDay(
                day(entered),
                Objects.requireNonNull(entered.choice("kind", WorkCalendar.Kind.class)),
                name == null ? "" : name);
    }

    @Override
    public void save(List<Change<CalendarDay>> changes) {
        days.save(changes.stream().map(Change::after).toList());
    }

    private static LocalDate day(Entered row) {
        return Objects.requireNonNull(row.date("day"));
    }
}
