/** Jobs as pages and in the API, and the part of a page that follows one while it runs. */
@NullMarked
package city.wufei.platform.jobs.web;

import org.jspecify.annotations.NullMarked;
