/**
 * The shell around every page: layout, navigation, the way pages and their regions are answered, the home page, the
 * readable API page, and what a reader sees when something fails.
 *
 * <p>The look is in {@code templates/web} and {@code static/assets}; the pages themselves belong to the modules.
 */
@NullMarked
@ApplicationModule(
        displayName = "Web",
        allowedDependencies = {"kernel", "platform", "platform::api"})
package city.wufei.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
