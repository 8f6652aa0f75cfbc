package city.wufei.office.work.internal;

import city.wufei.identity.Whereabouts;
import city.wufei.office.work.Part;
import city.wufei.office.work.StageVerb;
import city.wufei.platform.Action;
import city.wufei.platform.Audience;
import city.wufei.platform.notices.Notice;
import city.wufei.platform.notices.Notices;
import city.wufei.platform.todo.Todo;
import city.wufei.platform.todo.Todos;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the work leaves to do, for whom, and who hears of what became of it. */
@Component
class WorkTidings {
    private static final Audience OFFICE = Audience.holders(Action.STEER_WORK);

    private final Todos todos;

    /** Fetched when it is told: what carries notices away keeps attachments, and their gates ask the work. */
    private final ObjectProvider<Notices> notices;

    WorkTidings(Todos todos, ObjectProvider<Notices> notices) {
        this.todos = todos;
        this.notices = notices;
    }

    /** The page of a part. */
    static String link(Part part) {
        return "/work/tasks/" + part.task().number() + "?plan=" + part.task().plan() + "&unit="
                + part.key().unit()
                + (part.key().body() == null ? "" : "&body=" + part.key().body());
    }

    /** A step waits for its unit; done with it, or not yet. */
    void step(Part part, Whereabouts where, long step, String title, LocalDate due, int percent, String by) {
        if (percent == 100) {
            todos.done("work-step/" + step, by);
        } else {
            todos.ask(Todo.of("work-step/" + step, "work.step", owing(where), link(part), number(part), title)
                    .by(due));
        }
    }

    void dropped(long step) {
        todos.gone("work-step/" + step);
    }

    void decided(Part part, Whereabouts where, StageVerb verb, @Nullable String reason, String by) {
        switch (verb) {
            case REPORT_DONE -> {
                todos.done(back(part), by);
                todos.ask(Todo.of(verify(part), "work.verify", OFFICE, link(part), number(part), part.name()));
            }
            case TAKE_BACK -> todos.gone(verify(part));
            case VERIFY -> {
                todos.done(verify(part), by);
                notices.getObject()
                        .tell(Notice.of("work.verified", owing(where), link(part), number(part), part.name(), by));
            }
            case SEND_BACK, REOPEN -> {
                todos.done(verify(part), by);
                String why = reason == null ? "" : reason;
                todos.ask(Todo.of(back(part), "work.sentBack", owing(where), link(part), number(part), why));
                notices.getObject()
                        .tell(Notice.of("work.sentBack", owing(where), link(part), number(part), part.name(), by, why));
            }
        }
    }

    /** The people of whoever owes it; where nobody is registered, the office sees to it. */
    private static Audience owing(Whereabouts where) {
        return where.equals(Whereabouts.NOWHERE) ? OFFICE : where.insiders(Action.REPORT_WORK);
    }

    private static String number(Part part) {
        return String.valueOf(part.task().number());
    }

    private static String verify(Part part) {
        return "work-verify/" + part.id();
    }

    private static String back(Part part) {
        return "work-back/" + part.id();
    }
}
