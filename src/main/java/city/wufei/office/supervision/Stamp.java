package city.wufei.office.supervision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step that an item took.
 *
 * @param verb name of a {@link SupervisionVerb}, or REGISTER
 * @param state where it led
 * @param behalf whether it was done in place of the unit
 */
public record Stamp(
        String verb,
        SupervisionState state,
        @Nullable Integer percent,
        @Nullable String words,
        boolean behalf,
        String by,
        Instant at) {}
