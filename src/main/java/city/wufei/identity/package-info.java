/**
 * Who is signed in and what they may do: people, their passwords and tokens, sign-in for pages and API, and the one table
 * that says which role may do what.
 *
 * <p>Other modules see a {@link city.wufei.identity.CurrentPerson} and ask it; they never look at roles.
 */
@NullMarked
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {
            "kernel",
            "platform",
            "platform::api",
            "platform::documents",
            "platform::exports",
            "platform::spreadsheet",
            "platform::notices"
        })
package city.wufei.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
