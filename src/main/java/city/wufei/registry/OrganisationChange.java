package city.wufei.registry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of bodies. Aliases and places in groups go to the heir, and the old names become aliases of it.
 *
 * @param into for a merger, the body that takes the others in and goes on as it is; then nothing begins
 */
public record OrganisationChange(
        Verb verb,
        List<Long> ending,
        List<Begun> beginning,
        @Nullable Long into,
        LocalDate day,
        @Nullable String basis) implements Change {
    public OrganisationChange {
        ending = List.copyOf(ending);
        beginning = List.copyOf(beginning);
    }

    /** A body that begins. */
    public record Begun(String name, @Nullable String fullName, Organisation.Kind kind) {}
}
