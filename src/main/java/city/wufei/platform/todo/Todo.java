package city.wufei.platform.todo;

import city.wufei.platform.Audience;
import city.wufei.platform.Phrase;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something to do.
 *
 * @param cause what makes it necessary, {@code THING/ID}: there is one item for each
 * @param kind stable name
 * @param words one sentence, the message {@code todo.KIND} with its arguments
 * @param link the page where it is done
 * @param dueOn null when it has no day
 */
public record Todo(
        String cause,
        String kind,
        Phrase words,
        Audience audience,
        String link,
        @Nullable LocalDate dueOn) {

    public static Todo of(String cause, String kind, Audience audience, String link, Object... arguments) {
        return new Todo(cause, kind, Phrase.of("todo." + kind, arguments), audience, link, null);
    }

    public Todo by(LocalDate day) {
        return new Todo(cause, kind, words, audience, link, day);
    }
}
