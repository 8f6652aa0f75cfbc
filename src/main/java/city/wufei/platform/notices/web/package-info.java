/** What one was told, as a page and in the API, its count at the top of every page, and what could not be delivered. */
@NullMarked
package city.wufei.platform.notices.web;

import org.jspecify.annotations.NullMarked;
