/** The rules and the SQL behind people, passwords, tokens and throttling. */
@NullMarked
package city.wufei.identity.internal;

import org.jspecify.annotations.NullMarked;
