/** The pages and the API of the work on projects. */
@NullMarked
package city.wufei.office.projects.web;

import org.jspecify.annotations.NullMarked;
