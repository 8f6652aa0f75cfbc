/** Proposes, keeps and confirms how one plan goes over into the next. */
@NullMarked
package city.wufei.office.succession.internal;

import org.jspecify.annotations.NullMarked;
