package city.wufei.office.page;

import city.wufei.identity.CurrentPerson;
import java.time.Instant;

/**
 * Who does something and when, as it is kept beside what was done.
 *
 * @param id of the person; 0 where only the name came along
 * @param name as it is shown later; with the name of the person in whose place it was done
 */
public record Author(long id, String name, Instant at) {

    public static Author of(CurrentPerson by, Instant at) {
        CurrentPerson.Principal principal = by.actingFor();
        return new Author(
                by.id(), principal == null ? by.displayName() : by.displayName() + " 代 " + principal.displayName(), at);
    }

    /** Somebody of whom only the name is known. */
    public static Author called(String name, Instant at) {
        return new Author(0, name, at);
    }
}
