package city.wufei.registry;

import city.wufei.kernel.RegionCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of regions. The government of each township-level region goes along. */
public record RegionChange(
        Verb verb,
        List<Long> ending,
        List<Begun> beginning,
        LocalDate day,
        @Nullable String basis) implements Change {
    public RegionChange {
        ending = List.copyOf(ending);
        beginning = List.copyOf(beginning);
    }

    /** A region that begins. */
    public record Begun(RegionCode code, String name, Region.Kind kind, int villages) {}
}
