package city.wufei.office.supervision.internal;

import city.wufei.identity.Whereabouts;
import city.wufei.office.supervision.SlipLevel;
import city.wufei.office.supervision.SupervisionItem;
import city.wufei.office.supervision.SupervisionVerb;
import city.wufei.platform.Action;
import city.wufei.platform.Audience;
import city.wufei.platform.notices.Notice;
import city.wufei.platform.notices.Notices;
import city.wufei.platform.todo.Todo;
import city.wufei.platform.todo.Todos;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whose turn it is with an item: one thing to do for each, and who hears of what. */
@Component
class SupervisionTidings {
    private static final Audience OFFICE = Audience.holders(Action.STEER_WORK);

    private final Todos todos;

    /** Fetched when it is told: what carries notices away keeps attachments, and their gates ask the work. */
    private final ObjectProvider<Notices> notices;

    SupervisionTidings(Todos todos, ObjectProvider<Notices> notices) {
        this.todos = todos;
        this.notices = notices;
    }

    private static String page(SupervisionItem item) {
        return "/supervision/" + item.id();
    }

    /** Says anew whose turn it is. */
    void turn(SupervisionItem item, Whereabouts where, String by) {
        String cause = "supervision/" + item.id();
        switch (item.state()) {
            case REGISTERED -> ask(item, cause, "supervision.assign", OFFICE);
            case ASSIGNED -> ask(item, cause, "supervision.sign", unit(where));
            case SIGNED, PROGRESS -> ask(item, cause, "supervision.report", unit(where));
            case REVIEW -> ask(item, cause, "supervision.review", OFFICE);
            case CLOSED -> todos.done(cause, by);
        }
    }

    private void ask(SupervisionItem item, String cause, String kind, Audience whose) {
        todos.ask(Todo.of(cause, kind, whose, page(item), item.title(), item.unitName())
                .by(item.slip().counts()));
    }

    void did(SupervisionItem item, Whereabouts where, SupervisionVerb verb, String words, String by) {
        switch (verb) {
            case ASSIGN, CLOSE ->
                tell(Notice.of(
                        kind(verb),
                        unit(where),
                        page(item),
                        item.title(),
                        item.slip().counts(),
                        by));
            case REMIND, SEND_BACK, REOPEN ->
                tell(Notice.of(
                                kind(verb),
                                unit(where),
                                page(item),
                                item.title(),
                                item.slip().counts(),
                                by,
                                words)
                        .asUrgent());
            case DECLINE -> tell(Notice.of(kind(verb), OFFICE, page(item), item.title(), item.unitName(), by, words));
            case SIGN, REPORT, SUBMIT -> {}
        }
    }

    private static String kind(SupervisionVerb verb) {
        return "supervision." + verb;
    }

    /** Once for each level and due day. */
    void slipped(SupervisionItem item, Whereabouts where) {
        SlipLevel level = item.slip().level();
        String once = "supervision-slip/" + item.id() + "/" + item.dueOn() + "/" + level + "/";
        List<Audience> both = unit(where).equals(OFFICE) ? List.of(OFFICE) : List.of(unit(where), OFFICE);
        for (Audience whose : both) {
            tell(Notice.of(
                            "supervision.slip." + level,
                            whose,
                            page(item),
                            item.title(),
                            item.unitName(),
                            item.slip().days())
                    .asUrgent()
                    .once(once + (whose.equals(OFFICE) ? "office" : "unit")));
        }
    }

    /** Once before each due day. */
    void comesDue(SupervisionItem item, Whereabouts where) {
        tell(Notice.of(
                        "supervision.due",
                        unit(where),
                        page(item),
                        item.title(),
                        item.slip().counts())
                .once("supervision-due/" + item.id() + "/" + item.dueOn()));
    }

    private void tell(Notice notice) {
        notices.getObject().tell(notice);
    }

    /** The people of the unit; where it is not in the register any more, the office sees to it. */
    private static Audience unit(Whereabouts where) {
        return where.equals(Whereabouts.NOWHERE) ? OFFICE : where.insiders(Action.REPORT_WORK);
    }
}
