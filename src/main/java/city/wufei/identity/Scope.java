package city.wufei.identity;

import city.wufei.kernel.RegionCode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

/**
 * How far a role reaches: everywhere, a region and what lies under it, a park, or an organisation and those below it.
 *
 * @param region of a scope of kind {@code REGION}, else null
 * @param id of the park or organisation, else null
 */
public record Scope(
        Kind kind, @Nullable RegionCode region, @Nullable Long id) {
    public static final Scope EVERYWHERE = new Scope(Kind.EVERYWHERE, null, null);

    /** In words under {@code scopeKind.NAME}. */
    public enum Kind implements MessageSourceResolvable {
        EVERYWHERE,
        REGION,
        PARK,
        ORGANISATION;

        @Override
        public String[] getCodes() {
            return new String[] {"scopeKind." + name()};
        }
    }

    public Scope {
        if ((kind == Kind.REGION) != (region != null)
                || (kind == Kind.PARK || kind == Kind.ORGANISATION) != (id != null)) {
            throw new IllegalArgumentException("no scope: " + kind + " " + region + " " + id);
        }
    }

    public static Scope region(RegionCode code) {
        return new Scope(Kind.REGION, code, null);
    }

    public static Scope park(long id) {
        return new Scope(Kind.PARK, null, id);
    }

    public static Scope organisation(long id) {
        return new Scope(Kind.ORGANISATION, null, id);
    }

    /** Whether what lies there is within it. */
    public boolean covers(Whereabouts where) {
        return switch (kind) {
            case EVERYWHERE -> true;
            case REGION -> where.region() != null && where.region().isWithin(Objects.requireNonNull(region));
            case PARK -> where.parks().contains(Objects.requireNonNull(id));
            case ORGANISATION -> where.organisations().contains(Objects.requireNonNull(id));
        };
    }
}
