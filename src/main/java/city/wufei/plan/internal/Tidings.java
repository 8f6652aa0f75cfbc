package city.wufei.plan.internal;

import city.wufei.platform.Action;
import city.wufei.platform.Audience;
import city.wufei.platform.notices.Notice;
import city.wufei.platform.notices.Notices;
import city.wufei.platform.todo.Todo;
import city.wufei.platform.todo.Todos;
import org.springframework.stereotype.Component;

/** Whom it matters to that a draft came in, what it leaves to do, and what became of it. */
@Component
class Tidings {
    private static final Audience OFFICE = Audience.holders(Action.ACCEPT);
    private static final Audience EVERYBODY = Audience.holders(Action.READ);

    private final Notices notices;
    private final Todos todos;

    Tidings(Notices notices, Todos todos) {
        this.notices = notices;
        this.todos = todos;
    }

    void imported(long draft, String title, String by) {
        String page = "/imports/" + draft;
        notices.tell(Notice.of("plan.imported", OFFICE, page, title, by));
        todos.ask(Todo.of(cause(draft), "plan.draft", OFFICE, page, title));
    }

    /** The draft has become {@code inForce}, or has enriched it. */
    void accepted(long draft, long inForce, String title, String by) {
        todos.done(cause(draft), by);
        notices.tell(Notice.of("plan.accepted", EVERYBODY, "/overview?plan=" + inForce, title, by));
    }

    void discarded(long draft, String by) {
        todos.done(cause(draft), by);
    }

    private static String cause(long draft) {
        return "plan-draft/" + draft;
    }
}
