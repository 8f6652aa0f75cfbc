package city.wufei.registry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of regions or bodies from a day on. Rows end, rows begin, and each of the ended has its heir. */
public sealed interface Change permits RegionChange, OrganisationChange {
    /** What happens to a name. */
    enum Verb {
        /** One goes on under another name. */
        RENAME,
        /** One goes on as something else: a township becomes a town. */
        CHANGE_KIND,
        /** Several become one. */
        MERGE,
        /** One becomes several; the first of them carries on what nobody moves elsewhere. */
        SPLIT,
        /** One ends and nobody follows. */
        END
    }

    Verb verb();

    /** Ids of the rows that end; of a merger the first gives the place in the order. */
    List<Long> ending();

    /** First day of what begins; the day before is the last day of what ends. */
    LocalDate day();

    /** The document that orders it. */
    @Nullable
    String basis();
}
