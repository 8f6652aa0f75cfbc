package city.wufei.registry;

import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.kernel.RegionCode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The regions of the register. */
public interface Regions {
    /** The region that has this code on that day. */
    Optional<Region> find(RegionCode code, LocalDate day);

    Optional<Region> find(long id);

    /** Which region the one of {@code id} is on a day, as with {@link Organisations#on}. */
    Optional<Region> on(long id, LocalDate day);

    /** The region of this name on that day; empty when there is none or there are several. */
    Optional<Region> named(String name, LocalDate day);

    /** Sort keys: {@code order} (its own), {@code code}, {@code name}, {@code kind}, {@code villages}. */
    Listing<Region> list(RegionFilter filter, PageRequest request);

    /** Calls back with each region that fits, in the order asked for. */
    void each(RegionFilter filter, @Nullable String sort, Consumer<Region> row);

    /** How many fit, and how many villages they have in all. */
    RegionTotal total(RegionFilter filter);
}
