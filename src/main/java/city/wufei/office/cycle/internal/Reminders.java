package city.wufei.office.cycle.internal;

import city.wufei.identity.Whereabouts;
import city.wufei.kernel.WorkCalendar;
import city.wufei.office.cycle.Form;
import city.wufei.office.cycle.ReturnState;
import city.wufei.platform.Action;
import city.wufei.platform.Audience;
import city.wufei.platform.calendar.WorkCalendars;
import city.wufei.platform.notices.Notice;
import city.wufei.platform.notices.Notices;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds of what is not handed in, on work days only. Units hear once for all forms of a due day, the lead department and
 * the office once for all units of a form; each notice is told once, however often this runs.
 */
@Service
@Transactional
public class Reminders {
    private static final int NAMED = 5;

    private final ReminderSql rules;
    private final ReturnSql returns;
    private final Forms forms;
    private final ReturnRights rights;
    private final WorkCalendars calendars;
    private final Notices notices;
    private final Clock clock;

    Reminders(
            ReminderSql rules,
            ReturnSql returns,
            Forms forms,
            ReturnRights rights,
            WorkCalendars calendars,
            Notices notices,
            Clock clock) {
        this.rules = rules;
        this.returns = returns;
        this.forms = forms;
        this.rights = rights;
        this.calendars = calendars;
        this.notices = notices;
        this.clock = clock;
    }

    private record UnitDay(long unit, LocalDate due) {}

    public void remind() {
        LocalDate today = LocalDate.now(clock);
        WorkCalendar calendar = calendars.now();
        if (!calendar.isWorkDay(today)) {
            return;
        }
        List<Return> open = returns.inState(List.of(ReturnState.DRAFT, ReturnState.FILLED));
        for (Reminder rule : rules.active()) {
            List<Return> due = open.stream()
                    .filter(one -> rule.due(calendar.workDaysBetween(one.dueOn(), today))
                            .isPresent())
                    .toList();
            boolean units = rule.whom() == Reminder.Whom.FILLERS || rule.whom() == Reminder.Whom.HEADS;
            if (units) {
                due.stream()
                        .collect(Collectors.groupingBy(one -> new UnitDay(one.unit(), one.dueOn())))
                        .forEach((key, ofUnit) -> tellUnit(rule, key, ofUnit, time(rule, calendar, key.due(), today)));
            } else {
                Map<Long, List<Return>> cycles =
                        due.stream().collect(Collectors.groupingBy(Return::cycle, TreeMap::new, Collectors.toList()));
                cycles.values()
                        .forEach(ofCycle -> tellAbove(
                                rule,
                                ofCycle,
                                time(rule, calendar, ofCycle.get(0).dueOn(), today)));
            }
        }
    }

    private static int time(Reminder rule, WorkCalendar calendar, LocalDate due, LocalDate today) {
        return rule.due(calendar.workDaysBetween(due, today)).orElseThrow();
    }

    private void tellUnit(Reminder rule, UnitDay key, List<Return> late, int time) {
        Whereabouts where = rights.unit(key.unit());
        Audience audience =
                where.insiders(rule.whom() == Reminder.Whom.HEADS ? Action.CONFIRM_RETURN : Action.FILL_RETURN);
        String titles = named(late.stream().map(one -> title(one)).distinct().toList());
        tell(
                rule,
                Notice.of("cycle.due", audience, "/desk", late.get(0).unitName(), late.size(), key.due(), titles),
                "unit-" + key.unit() + "/" + key.due() + "/" + time);
    }

    private void tellAbove(Reminder rule, List<Return> late, int time) {
        Return first = late.get(0);
        Form form = forms.version(first.formVersion());
        Audience audience = rule.whom() == Reminder.Whom.OFFICE
                ? Audience.holders(Action.MANAGE_CYCLES)
                : rights.lead(form).holders(Action.CHECK_RETURN);
        tell(
                rule,
                Notice.of(
                        "cycle.missing",
                        audience,
                        "/cycles/" + first.cycle(),
                        form.title().chinese(),
                        first.period(),
                        first.dueOn(),
                        late.size(),
                        named(late.stream().map(Return::unitName).toList())),
                "cycle-" + first.cycle() + "/" + time);
    }

    private void tell(Reminder rule, Notice notice, String once) {
        Notice said = notice.once("cycle-remind/" + rule.id() + "/" + once);
        notices.tell(rule.urgent() ? said.asUrgent() : said);
    }

    private String title(Return one) {
        return forms.version(one.formVersion()).title().chinese();
    }

    private static String named(List<String> all) {
        String some = all.stream().limit(NAMED).collect(Collectors.joining("、"));
        return all.size() > NAMED ? some + "…" : some;
    }
}
