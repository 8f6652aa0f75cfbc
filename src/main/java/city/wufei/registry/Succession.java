package city.wufei.registry;

import city.wufei.platform.Caller;
import java.util.List;
import java.util.Optional;

/**
 * Changes who there is, and knows who followed whom. Nothing is written over: every day in the past stays as it was.
 *
 * <p>All throw {@link RegistryError}: {@code CHANGE_INVALID} with the fields that are wrong.
 */
public interface Succession {
    /** What the change would do; nothing is done. Fails as carrying it out would. */
    Act preview(Change change, Caller by);

    /** Makes the change, in one transaction. */
    Act carryOut(Change change, Caller by);

    /**
     * Takes an act back: what it began is gone, what it ended goes on.
     *
     * @throws city.wufei.kernel.Failure {@link RegistryError#ACT_IN_USE} when something came to hang on what it began
     *     meanwhile, {@link RegistryError#ACT_UNDONE} when it was taken back before
     */
    Act undo(long act, Caller by);

    Optional<Act> find(long act);

    /** The acts that a body's line went through, newest first. */
    List<Act> ofOrganisation(long id);

    /** The acts that a region's line went through, newest first. */
    List<Act> ofRegion(long id);

    /** All acts, newest first. */
    List<Act> list();
}
