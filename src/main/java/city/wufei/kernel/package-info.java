/**
 * The words that every module speaks: how failures are named, what a page of a list is, how regions are coded.
 *
 * <p>Pure values without Spring and without input or output; whatever needs a database or a file lives elsewhere.
 */
@NullMarked
@ApplicationModule(
        displayName = "Kernel",
        allowedDependencies = {})
package city.wufei.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
