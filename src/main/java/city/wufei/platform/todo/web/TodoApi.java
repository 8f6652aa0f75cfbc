package city.wufei.platform.todo.web;

import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.platform.Caller;
import city.wufei.platform.ForAllSignedIn;
import city.wufei.platform.Words;
import city.wufei.platform.api.ApiPaths;
import city.wufei.platform.todo.internal.KeptTodos;
import city.wufei.platform.todo.internal.TodoItem;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ApiPaths.ROOT + "/todos")
@ForAllSignedIn
class TodoApi {
    private final KeptTodos todos;
    private final Words words;

    TodoApi(KeptTodos todos, Words words) {
        this.todos = todos;
        this.words = words;
    }

    /** A thing to do, in the caller's language. */
    record TodoJson(
            String id,
            String cause,
            String kind,
            String text,
            String link,
            @Nullable LocalDate dueOn,
            Instant madeAt,
            @Nullable Instant doneAt,
            @Nullable String doneBy) {}

    @Operation(summary = "What one has to do, by its day; or, with done=true, what is done")
    @GetMapping
    Listing<TodoJson> list(Caller caller, @RequestParam(defaultValue = "false") boolean done, PageRequest page) {
        return todos.list(caller, done, page).map(this::json);
    }

    private TodoJson json(TodoItem item) {
        return new TodoJson(
                String.valueOf(item.id()),
                item.cause(),
                item.kind(),
                item.words().in(LocaleContextHolder.getLocale(), words),
                item.link(),
                item.dueOn(),
                item.madeAt(),
                item.doneAt(),
                item.doneBy());
    }
}
