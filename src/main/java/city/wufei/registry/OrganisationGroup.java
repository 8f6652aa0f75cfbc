package city.wufei.registry;

import java.util.List;

/**
 * A name that stands for several bodies.
 *
 * @param region that its members are looked for in
 */
public record OrganisationGroup(long id, String name, Rule rule, Region region, List<String> aliases) implements Party {
    public OrganisationGroup {
        aliases = List.copyOf(aliases);
    }

    /** Who belongs to it. */
    public enum Rule {
        /** The government of each subdistrict, town and township below the region. */
        ALL_TOWNSHIPS,
        /** The office of each subdistrict below the region. */
        ALL_SUBDISTRICTS,
        /** Those that are listed. */
        LISTED,
        /** Those concerned; who that is, nobody wrote down. */
        OPEN
    }
}
