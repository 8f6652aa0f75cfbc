/**
 * Turns a file into paragraphs and tables, whatever its format; knows nothing of plans.
 *
 * <p>The one place where strange bytes are met: everything it is given may be hostile.
 */
@NullMarked
package city.wufei.plan.document;

import org.jspecify.annotations.NullMarked;
