package city.wufei.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A set of bodies and facilities that is administered together, whatever townships they lie in.
 *
 * @param id null while it is not kept
 * @param members how many bodies and facilities belong to it on the day
 */
public record Park(
        @Nullable Long id,
        String name,
        Region region,
        @Nullable Named administration,
        @Nullable String note,
        int members,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {}
