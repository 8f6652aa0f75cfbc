package city.wufei.office.work;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a part besides reports.
 *
 * @param kind name of a {@link StageVerb}, or STEP_SET, STEP_CHANGED, STEP_DROPPED
 * @param words the reason, or the step
 */
public record PartEvent(String kind, @Nullable String words, String by, Instant at) {}
