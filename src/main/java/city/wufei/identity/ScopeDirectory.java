package city.wufei.identity;

import java.util.List;
import java.util.Optional;

/** The places that scopes are about, by name. The register, which has them, is a bean of this type. */
public interface ScopeDirectory {
    /** A place of the register; no two labels are the same. */
    record Place(Scope scope, String label) {}

    /** All that there are today, regions first. */
    List<Place> places();

    /** What the place is called; empty when there is none. */
    Optional<String> label(Scope scope);
}
