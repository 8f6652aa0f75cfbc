package city.wufei.platform.todo.internal;

import city.wufei.platform.Phrase;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A thing to do, as one sees it.
 *
 * @param doneBy null while open, and when it passed without anybody doing it
 */
public record TodoItem(
        long id,
        String cause,
        String kind,
        Phrase words,
        String link,
        @Nullable LocalDate dueOn,
        Instant madeAt,
        @Nullable Instant doneAt,
        @Nullable String doneBy) {

    public boolean overdue(LocalDate today) {
        return doneAt == null && dueOn != null && dueOn.isBefore(today);
    }
}
