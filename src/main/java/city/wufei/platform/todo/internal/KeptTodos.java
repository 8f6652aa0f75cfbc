package city.wufei.platform.todo.internal;

import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.platform.Caller;
import city.wufei.platform.todo.Todo;
import city.wufei.platform.todo.Todos;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Things to do in the database. What is asked and ended is part of the transaction of its cause; there has to be one. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class KeptTodos implements Todos {
    private final TodoSql todos;
    private final Clock clock;

    KeptTodos(TodoSql todos, Clock clock) {
        this.todos = todos;
        this.clock = clock;
    }

    @Override
    public void ask(Todo todo) {
        todos.ask(todo, clock.instant());
    }

    @Override
    public void done(String cause, String by) {
        todos.end(cause, by, clock.instant());
    }

    @Override
    public void gone(String cause) {
        todos.end(cause, null, clock.instant());
    }

    @Transactional
    public long countOpen(Caller caller) {
        return todos.countOpen(caller);
    }

    @Transactional
    public Listing<TodoItem> list(Caller caller, boolean done, PageRequest page) {
        return todos.list(caller, done, page);
    }
}
