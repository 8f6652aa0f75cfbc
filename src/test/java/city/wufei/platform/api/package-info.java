/** Proves the API's common behaviour, on a controller of its own that does nothing but what the tests need. */
@NullMarked
package city.wufei.platform.api;

import org.jspecify.annotations.NullMarked;
