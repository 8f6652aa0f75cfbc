package city.wufei.registry;

import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parks of the register, and which bodies and facilities belong to them. */
public interface Parks extends Memberships {
    record Filter(@Nullable String text, boolean over, LocalDate on) {}

    Optional<Park> find(long id, LocalDate day);

    /** By name, those that last on the day or later; of several the first. */
    Map<String, Park> named(Collection<String> names, LocalDate day);

    /** Sort keys: {@code name}, {@code region}, {@code members}. */
    Listing<Park> list(Filter filter, PageRequest request);

    /** Adds or changes one; answers its id. */
    long save(@Nullable Park before, Park after);
}
