/** How a request becomes a signed-in person or a refusal: the filters and the answers, for pages and for the API. */
@NullMarked
package city.wufei.identity.security;

import org.jspecify.annotations.NullMarked;
