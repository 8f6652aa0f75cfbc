/** Proves that retries of API writes are harmless. */
@NullMarked
package city.wufei.platform.idempotency;

import org.jspecify.annotations.NullMarked;
