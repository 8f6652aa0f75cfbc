/** Measurements, run by {@code ./wufei bench}; not tests, nothing here fails for being slow. */
@NullMarked
package city.wufei.bench;

import org.jspecify.annotations.NullMarked;
