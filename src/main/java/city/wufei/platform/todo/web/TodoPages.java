package city.wufei.platform.todo.web;

import city.wufei.kernel.PageRequest;
import city.wufei.platform.Caller;
import city.wufei.platform.ForAllSignedIn;
import city.wufei.platform.HeaderCount;
import city.wufei.platform.HeaderSource;
import city.wufei.platform.Words;
import city.wufei.platform.todo.internal.KeptTodos;
import city.wufei.platform.todo.internal.TodoItem;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@ForAllSignedIn
class TodoPages implements HeaderSource {
    private final KeptTodos todos;
    private final Words words;
    private final Clock clock;

    TodoPages(KeptTodos todos, Words words, Clock clock) {
        this.todos = todos;
        this.words = words;
        this.clock = clock;
    }

    /** An item in the reader's words. */
    record Line(TodoItem item, String said, boolean overdue) {}

    @GetMapping("/todo")
    String list(Caller caller, @RequestParam(defaultValue = "false") boolean done, PageRequest page, Model model) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("listing", todos.list(caller, done, page).map(item -> line(item, today)));
        model.addAttribute("done", done);
        model.addAttribute("open", todos.countOpen(caller));
        return "todo/list";
    }

    @Override
    public HeaderCount countFor(Caller caller) {
        return new HeaderCount("todo", "/todo", 10, "todo.count", todos.countOpen(caller));
    }

    private Line line(TodoItem item, LocalDate today) {
        return new Line(item, item.words().in(LocaleContextHolder.getLocale(), words), item.overdue(today));
    }
}
