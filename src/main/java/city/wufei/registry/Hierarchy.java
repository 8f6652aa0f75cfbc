package city.wufei.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which body is above another, from day to day. */
public interface Hierarchy {
    /**
     * A body above, during some days.
     *
     * @param above as it is called today
     * @param from null when it is as old as the body
     * @param to last day, null while it lasts
     */
    record Placement(
            Named above, @Nullable LocalDate from, @Nullable LocalDate to) {}

    /** The body above that of {@code id} on a day. */
    Optional<Organisation> above(long id, LocalDate day);

    /** Whose body above it is on that day. */
    List<Organisation> below(long id, LocalDate day);

    /** What has been above a body and its predecessors, and will be, the latest first. */
    List<Placement> placements(long id, LocalDate today);

    /**
     * Puts a body under another from a day on, until the day that is known to bring the next; what was before stays. Acts
     * of succession carry it on.
     *
     * @param above null for none
     * @param from null for as long as the body is there
     * @throws city.wufei.kernel.Failure {@link RegistryError#PARENT_BELOW}, {@link RegistryError#CHANGE_OVER},
     *     {@link RegistryError#CHANGE_DAY_EARLY}, {@link RegistryError#ORGANISATION_NOT_FOUND}
     */
    void place(long id, @Nullable Named above, @Nullable LocalDate from);
}
