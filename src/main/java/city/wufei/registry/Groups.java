package city.wufei.registry;

import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The groups of bodies of the register. Members are listed for groups of the rule {@code LISTED} only. */
public interface Groups extends Memberships {
    record Filter(@Nullable String text, OrganisationGroup.@Nullable Rule rule, boolean over, LocalDate on) {}

    /** How a group is told from others while it lasts. */
    record Key(long region, String name) {}

    Optional<GroupEntry> find(long id, LocalDate day);

    /** Those that last on the day or later; of several the first. */
    Map<Key, GroupEntry> named(Collection<Key> keys, LocalDate day);

    /** Sort keys: {@code name}, {@code rule}, {@code region}, {@code members}. */
    Listing<GroupEntry> list(Filter filter, PageRequest request);

    /** Adds or changes one; what it was called before becomes an alias. Answers its id. */
    long save(@Nullable GroupEntry before, GroupEntry after);
}
