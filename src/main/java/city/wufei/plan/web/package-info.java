/** The plan's pages and its part of the HTTP API. */
@NullMarked
package city.wufei.plan.web;

import org.jspecify.annotations.NullMarked;
