package city.wufei.registry;

import city.wufei.kernel.RegionCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which regions; a null asks for all.
 *
 * @param text part of the name or of the code
 * @param townships whether only those below a district are asked for
 * @param within only this one and those below it
 * @param on the day that they are valid on
 */
public record RegionFilter(
        @Nullable String text,
        Region.@Nullable Kind kind,
        boolean townships,
        @Nullable RegionCode within,
        LocalDate on) {
    public static RegionFilter all(LocalDate on) {
        return new RegionFilter(null, null, false, null, on);
    }
}
