/**
 * Makes retries of API writes harmless: the first request with an {@code Idempotency-Key} is carried out, the same again
 * gets the first answer, another with the same key is refused.
 *
 * <p>Works around every write of the API without its help, as long as a write is one transaction: the mark that it was done
 * is set in that transaction.
 */
@NullMarked
package city.wufei.platform.idempotency;

import org.jspecify.annotations.NullMarked;
