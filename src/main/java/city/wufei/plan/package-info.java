/**
 * The plan as data: reads a published plan document, audits it against itself, keeps its indicators, tasks and
 * projects, and shows them.
 *
 * <p>At the root stand the words others need and {@link city.wufei.plan.Plans}, the door for reading; reading ({@code document}, {@code reading}), checking ({@code audit}),
 * exchange ({@code pack}), keeping ({@code internal}) and showing ({@code web}) are the module's own.
 */
@NullMarked
@ApplicationModule(displayName = "Plan")
package city.wufei.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
