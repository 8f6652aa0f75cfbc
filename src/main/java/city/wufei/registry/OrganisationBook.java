package city.wufei.registry;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Enters bodies into the register by hand or by spreadsheet. */
public interface OrganisationBook {
    /** How a body is told from others: its region and its name, width of brackets and spaces aside. */
    record BodyKey(long region, String name) {}

    /** The key of a name as somebody wrote it. */
    BodyKey key(Region region, String name);

    /** The bodies that there are now under these keys. */
    Map<BodyKey, Organisation> current(Collection<BodyKey> keys);

    /**
     * Adds or changes bodies, each by its key; aliases become exactly those listed. Takes part in the caller's transaction.
     *
     * @throws city.wufei.kernel.Failure with {@link RegistryError#CREDIT_CODE_TAKEN} at {@code creditCode}
     */
    void save(List<Saving> savings);

    /**
     * One body to be saved.
     *
     * @param before null when it is new
     */
    record Saving(@Nullable Organisation before, OrganisationEntry entry) {}
}
