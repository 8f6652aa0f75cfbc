/** Proves what holds for every page. */
@NullMarked
package city.wufei.web;

import org.jspecify.annotations.NullMarked;
