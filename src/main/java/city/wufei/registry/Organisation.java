package city.wufei.registry;

import city.wufei.kernel.CreditCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body.
 *
 * @param name in daily work
 * @param fullName the official name, where it is known
 * @param region that it serves or sits in
 * @param creditCode where it is known
 * @param address as one would write it on a letter
 * @param aliases other names that documents use
 * @param validFrom first day, null when it is older than what is known
 * @param validTo last day, null while it lasts
 */
public record Organisation(
        long id,
        String name,
        @Nullable String fullName,
        Kind kind,
        Region region,
        @Nullable CreditCode creditCode,
        @Nullable String address,
        List<String> aliases,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo)
        implements Party {
    public Organisation {
        aliases = List.copyOf(aliases);
    }

    /** What sort of body it is. */
    public enum Kind {
        /** A department of government or party, or an organ of justice. */
        DEPARTMENT,
        /** An office of a leading group. */
        OFFICE,
        PARK_ADMINISTRATION,
        TOWNSHIP_GOVERNMENT,
        /** A public institution or a mass organisation. */
        PUBLIC_BODY,
        ENTERPRISE,
        OTHER
    }
}
