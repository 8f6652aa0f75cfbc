package city.wufei.registry;

import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The vehicles of the register. */
public interface Vehicles {
    /**
     * Which vehicles; a null asks for all.
     *
     * @param text part of the plate or the carrier's name
     * @param carrier id of a row of any time
     */
    record Filter(
            @Nullable String text,
            @Nullable String kind,
            @Nullable Long carrier,
            boolean over,
            LocalDate on) {}

    Optional<Vehicle> find(long id, LocalDate day);

    /** By plate, those that last on the day or later; of several the first. */
    Map<String, Vehicle> plated(Collection<String> plates, LocalDate day);

    /** Sort keys: {@code plate}, {@code kind}, {@code carrier}, {@code loadLimit}. */
    Listing<Vehicle> list(Filter filter, PageRequest request);

    /** Adds or changes one; answers its id. */
    long save(@Nullable Vehicle before, Vehicle after);
}
