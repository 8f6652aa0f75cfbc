/** The pages and the API of the work on tasks. */
@NullMarked
package city.wufei.office.work.web;

import org.jspecify.annotations.NullMarked;
