/**
 * Writes a plan that is known as data in one of many layouts, as cities print them: what a document reader has to see
 * through. A seed decides everything, so a layout that was not understood can be made again.
 */
@NullMarked
package city.wufei.plan.layout;

import org.jspecify.annotations.NullMarked;
