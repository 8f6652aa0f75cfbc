/** Joint meetings: an agenda proposed from what is late, minutes, and decisions that go under supervision. */
@NullMarked
package city.wufei.office.meeting;

import org.jspecify.annotations.NullMarked;
