/**
 * Figures that come from outside the books: statistics of the city and the history of indicators, as series with source,
 * method and every version. What somebody else measured and said stands here; what Wufei books itself never does.
 */
@NullMarked
@ApplicationModule(displayName = "Facts")
package city.wufei.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
