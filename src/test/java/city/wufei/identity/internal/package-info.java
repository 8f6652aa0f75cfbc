/** Proves the rules of people, passwords and tokens; {@code TestPeople} makes people for the tests of other modules. */
@NullMarked
package city.wufei.identity.internal;

import org.jspecify.annotations.NullMarked;
