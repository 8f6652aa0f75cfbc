/** How meetings are kept, and what is proposed to them. */
@NullMarked
package city.wufei.office.meeting.internal;

import org.jspecify.annotations.NullMarked;
