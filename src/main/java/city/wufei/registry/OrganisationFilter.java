package city.wufei.registry;

import city.wufei.kernel.RegionCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which bodies; a null asks for all.
 *
 * @param text part of the name, the full name or an alias
 * @param within serving or sitting in this region or one below it
 * @param group belonging to this one on the day
 * @param on the day that they are valid on
 */
public record OrganisationFilter(
        @Nullable String text,
        Organisation.@Nullable Kind kind,
        @Nullable RegionCode within,
        @Nullable Long group,
        LocalDate on) {
    public OrganisationFilter(
            @Nullable String text, Organisation.@Nullable Kind kind, @Nullable RegionCode within, LocalDate on) {
        this(text, kind, within, null, on);
    }
}
