/** What the office has its eye on until it is closed: registered, assigned, signed for, reported, reviewed; and how late it is. */
@NullMarked
package city.wufei.office.supervision;

import org.jspecify.annotations.NullMarked;
