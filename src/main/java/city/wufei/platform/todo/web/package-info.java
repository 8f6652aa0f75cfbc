/** What one has to do, as a page and in the API, and its count at the top of every page. */
@NullMarked
package city.wufei.platform.todo.web;

import org.jspecify.annotations.NullMarked;
