/**
 * What every module needs and none owns: so far the spreadsheet kit. Knows nothing of waste or plans.
 */
@NullMarked
@ApplicationModule(displayName = "Platform")
package city.wufei.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
