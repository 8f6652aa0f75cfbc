package city.wufei.registry;

import city.wufei.kernel.RegionCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A division of the territory.
 *
 * @param parent id of the region above, null when that is not in the register
 * @param villages how many villages and communities it has
 * @param validFrom first day, null when it is older than what is known
 * @param validTo last day, null while it lasts
 */
public record Region(
        long id,
        RegionCode code,
        String name,
        Kind kind,
        @Nullable Long parent,
        int villages,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** What a division is called by law. */
    public enum Kind {
        /** A district or county; a plan is made for one. */
        DISTRICT,
        SUBDISTRICT,
        TOWN,
        TOWNSHIP;

        /** Whether it is one of the three kinds below a district. */
        public boolean isTownshipLevel() {
            return this != DISTRICT;
        }
    }
}
