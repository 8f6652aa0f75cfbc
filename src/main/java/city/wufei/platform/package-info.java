/**
 * What every module stands on and none should write again: the database and its two roles, the clock, the words of both
 * languages, the spreadsheet kit, the HTTP API's common behaviour, and the small interfaces through which modules offer
 * themselves to the shell.
 *
 * <p>Knows nothing of waste, plans or people; whatever has a term in the glossary lives elsewhere.
 */
@NullMarked
@ApplicationModule(
        displayName = "Platform",
        allowedDependencies = {"kernel"})
package city.wufei.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
