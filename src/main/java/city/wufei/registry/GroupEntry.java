package city.wufei.registry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group of bodies as it is kept.
 *
 * @param id null while it is not kept
 * @param region that its members are looked for in
 * @param aliases in their natural order
 * @param members how many bodies belong to it on the day, whatever its rule
 * @param validTo last day, null while it lasts
 */
public record GroupEntry(
        @Nullable Long id,
        String name,
        OrganisationGroup.Rule rule,
        Region region,
        List<String> aliases,
        int members,
        @Nullable LocalDate validTo) {
    public GroupEntry {
        aliases = aliases.stream().sorted().toList();
    }
}
