package city.wufei.office.cycle.internal;

import city.wufei.office.cycle.ReturnState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step that a return took.
 *
 * @param verb of the workflow, or {@code CHASE}
 */
public record Stamp(
        long id,
        String verb,
        ReturnState from,
        ReturnState to,
        String by,
        boolean behalf,
        Instant at,
        @Nullable String reason) {}
