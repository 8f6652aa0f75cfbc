package city.wufei.identity;

import city.wufei.kernel.RegionCode;
import city.wufei.platform.Action;
import city.wufei.platform.Audience;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a thing lies, which decides whose scope it is in. The module that owns the thing says it.
 *
 * @param region the smallest region known; null when it lies in none
 * @param parks it belongs to
 * @param organisations it belongs to: its holder, and those above the holder
 */
public record Whereabouts(@Nullable RegionCode region, Set<Long> parks, Set<Long> organisations) {
    /** What lies nowhere in particular concerns everybody: only a right that reaches everywhere covers it. */
    public static final Whereabouts NOWHERE = new Whereabouts(null, Set.of(), Set.of());

    public Whereabouts {
        parks = Set.copyOf(parks);
        organisations = Set.copyOf(organisations);
    }

    static Whereabouts of(Audience.Spot spot) {
        return new Whereabouts(spot.region(), spot.parks(), spot.organisations());
    }

    /** Whoever has the right to what lies here, for a notice or a thing to do. */
    public Audience holders(Action right) {
        return new Audience.HoldersAt(right, new Audience.Spot(region, parks, organisations));
    }

    /** Whoever has the right here because they belong here. */
    public Audience insiders(Action right) {
        return new Audience.Insiders(right, spot());
    }

    public Audience.Spot spot() {
        return new Audience.Spot(region, parks, organisations);
    }

    public static Whereabouts in(RegionCode region) {
        return new Whereabouts(region, Set.of(), Set.of());
    }
}
