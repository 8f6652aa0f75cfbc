package city.wufei.platform.todo.internal;

import city.wufei.platform.OpenWork;
import org.springframework.stereotype.Component;

/** What waits for one person alone; what waits for all who have a right stays with them. */
@Component
class OpenTodos implements OpenWork {
    private final TodoSql todos;

    OpenTodos(TodoSql todos) {
        this.todos = todos;
    }

    @Override
    public String messageKey() {
        return "todo.openWith";
    }

    @Override
    public long countOf(long person) {
        return todos.countOpen(person);
    }

    @Override
    public void handOver(long from, long to) {
        todos.handOver(from, to);
    }
}
