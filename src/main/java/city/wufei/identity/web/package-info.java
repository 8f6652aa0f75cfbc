/** Sign-in, my account, people. */
@NullMarked
package city.wufei.identity.web;

import org.jspecify.annotations.NullMarked;
