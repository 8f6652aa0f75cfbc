package city.wufei.registry;

import city.wufei.kernel.RegionCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which bodies; a null asks for all.
 *
 * @param text part of the name, the full name or an alias
 * @param within serving or sitting in this region or one below it
 * @param on the day that they are valid on
 */
public record OrganisationFilter(
        @Nullable String text,
        Organisation.@Nullable Kind kind,
        @Nullable RegionCode within,
        LocalDate on) {}
