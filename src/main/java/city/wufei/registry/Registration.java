package city.wufei.registry;

import city.wufei.kernel.RegionCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A district with what belongs to it, to be entered into the register.
 *
 * @param code of the district
 * @param name of the district
 */
public record Registration(
        RegionCode code, String name, List<Township> townships, List<Body> bodies, List<Group> groups) {
    public Registration {
        townships = List.copyOf(townships);
        bodies = List.copyOf(bodies);
        groups = List.copyOf(groups);
    }

    /** A division below the district, in the order they are listed in. */
    public record Township(RegionCode code, String name, Region.Kind kind, int villages) {}

    /** A body that serves or sits in the district. */
    public record Body(String name, @Nullable String fullName, Organisation.Kind kind, List<String> aliases) {
        public Body {
            aliases = List.copyOf(aliases);
        }
    }

    /**
     * A group.
     *
     * @param members names of bodies, for {@link OrganisationGroup.Rule#LISTED}
     */
    public record Group(String name, OrganisationGroup.Rule rule, List<String> aliases, List<String> members) {
        public Group {
            aliases = List.copyOf(aliases);
            members = List.copyOf(members);
        }
    }
}
