/** Meetings as pages, Word and API. */
@NullMarked
package city.wufei.office.meeting.web;

import org.jspecify.annotations.NullMarked;
