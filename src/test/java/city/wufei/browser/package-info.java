/** Looks at the running application in a real Chromium. */
@NullMarked
package city.wufei.browser;

import org.jspecify.annotations.NullMarked;
