/** Pages and API of the change from plan to plan. */
@NullMarked
package city.wufei.office.succession.web;

import org.jspecify.annotations.NullMarked;
