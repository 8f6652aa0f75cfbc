package city.wufei.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What carries waste.
 *
 * @param id null while it is not kept
 * @param kind a code of {@link Kinds.OfRegister#vehicles}
 * @param loadLimit in kg
 */
public record Vehicle(
        @Nullable Long id,
        Plate plate,
        String kind,
        @Nullable Named carrier,
        @Nullable Integer loadLimit,
        @Nullable String note,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {}
