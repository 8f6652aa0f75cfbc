package city.wufei.registry;

import city.wufei.kernel.CreditCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be entered of a body; it is known by its name within its region.
 *
 * @param aliases kept in their natural order, so that the same names are equal
 */
public record OrganisationEntry(
        String name,
        @Nullable String fullName,
        Organisation.Kind kind,
        Region region,
        @Nullable CreditCode creditCode,
        @Nullable String address,
        List<String> aliases) {
    public OrganisationEntry {
        aliases = aliases.stream().sorted().toList();
    }

    public static OrganisationEntry of(Organisation body) {
        return new OrganisationEntry(
                body.name(),
                body.fullName(),
                body.kind(),
                body.region(),
                body.creditCode(),
                body.address(),
                body.aliases());
    }
}
