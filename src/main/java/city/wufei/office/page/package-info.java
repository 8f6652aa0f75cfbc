/** What the office's pages share: the plan that a page is about, exports that say where they come from, and the sections of a body's page. */
@NullMarked
package city.wufei.office.page;

import org.jspecify.annotations.NullMarked;
