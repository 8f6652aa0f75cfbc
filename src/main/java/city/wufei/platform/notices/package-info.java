/**
 * Telling people what happened: on their page, by e-mail, by short message, and other programs by a signed call. A notice is
 * written in the transaction of what it tells of; what carries it away comes after, and tries until it succeeds.
 *
 * <p>A module says what happened, to whom it matters, and brings the words: {@code notice.KIND} in its bundle.
 */
@NullMarked
@NamedInterface("notices")
package city.wufei.platform.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
