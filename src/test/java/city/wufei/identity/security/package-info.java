/** Proves the doors: sign-in, sessions, tokens, headers. */
@NullMarked
package city.wufei.identity.security;

import org.jspecify.annotations.NullMarked;
