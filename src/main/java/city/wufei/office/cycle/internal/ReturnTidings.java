package city.wufei.office.cycle.internal;

import city.wufei.office.cycle.Form;
import city.wufei.office.cycle.ReturnState;
import city.wufei.office.cycle.ReturnVerb;
import city.wufei.platform.Action;
import city.wufei.platform.Audience;
import city.wufei.platform.notices.Notice;
import city.wufei.platform.notices.Notices;
import city.wufei.platform.todo.Todo;
import city.wufei.platform.todo.Todos;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Whose turn it is. Units have one thing to do for each return; the lead department and the office one for each cycle, with
 * how many returns wait, else a cycle would bury everything else under forty lines.
 */
@Component
class ReturnTidings {
    private final ReturnSql returns;
    private final ReturnRights rights;
    private final Notices notices;
    private final Todos todos;

    ReturnTidings(ReturnSql returns, ReturnRights rights, Notices notices, Todos todos) {
        this.returns = returns;
        this.rights = rights;
        this.notices = notices;
        this.todos = todos;
    }

    /** Asks a unit. */
    void opened(Return of, Form form) {
        todos.ask(Todo.of(cause(of), "cycle.fill", fillers(of), page(of), about(of, form))
                .by(of.dueOn()));
        notices.tell(
                Notice.of("cycle.opened", fillers(of), page(of), title(form), said(of), of.unitName(), of.dueOn()));
    }

    void moved(Return of, Form form, ReturnVerb verb, ReturnState to, String by) {
        switch (to) {
            case DRAFT -> back(of, form, verb, by);
            case FILLED -> {
                todos.ask(Todo.of(cause(of), "cycle.confirm", heads(of), page(of), about(of, form))
                        .by(of.dueOn()));
                notices.tell(Notice.of("cycle.filled", heads(of), page(of), title(form), said(of), of.unitName(), by));
            }
            case CONFIRMED, CHECKED -> todos.done(cause(of), by);
            case ACCEPTED ->
                notices.tell(
                        Notice.of("cycle.accepted", fillers(of), page(of), title(form), said(of), of.unitName(), by));
        }
        waiting(
                of,
                form,
                ReturnState.CONFIRMED,
                "cycle.check",
                rights.lead(form).holders(Action.CHECK_RETURN),
                by);
        waiting(of, form, ReturnState.CHECKED, "cycle.accept", Audience.holders(Action.ACCEPT_RETURN), by);
    }

    private void back(Return of, Form form, ReturnVerb verb, String by) {
        todos.ask(Todo.of(
                        cause(of),
                        verb.needsReason() ? "cycle.mend" : "cycle.fill",
                        fillers(of),
                        page(of),
                        about(of, form))
                .by(of.dueOn()));
        if (verb.needsReason()) {
            String kind = verb == ReturnVerb.UNLOCK ? "cycle.unlocked" : "cycle.sentBack";
            notices.tell(Notice.of(kind, fillers(of), page(of), title(form), said(of), of.unitName(), by)
                    .asUrgent());
        }
    }

    private void waiting(Return of, Form form, ReturnState state, String kind, Audience audience, String by) {
        String cause = "cycle-" + state + "/" + of.cycle();
        long count = returns.ofCycle(of.cycle()).stream()
                .filter(one -> one.state() == state)
                .count();
        if (count == 0) {
            todos.done(cause, by);
        } else {
            String page = "/cycles/" + of.cycle() + "?state=" + state;
            todos.ask(Todo.of(cause, kind, audience, page, title(form), said(of), count));
        }
    }

    /** Calls on the unit to hand in. */
    void chased(Return of, Form form, String by) {
        for (Audience audience : List.of(fillers(of), heads(of))) {
            notices.tell(
                    Notice.of("cycle.chased", audience, page(of), title(form), said(of), of.unitName(), of.dueOn(), by)
                            .asUrgent());
        }
    }

    private Audience fillers(Return of) {
        return rights.unit(of.unit()).insiders(Action.FILL_RETURN);
    }

    private Audience heads(Return of) {
        return rights.unit(of.unit()).insiders(Action.CONFIRM_RETURN);
    }

    private static Object[] about(Return of, Form form) {
        return new Object[] {title(form), said(of), of.unitName()};
    }

    private static String title(Form form) {
        return form.title().chinese();
    }

    private static String said(Return of) {
        return of.period().toString();
    }

    private static String cause(Return of) {
        return "cycle-return/" + of.id();
    }

    static String page(Return of) {
        return "/returns/" + of.id();
    }
}
