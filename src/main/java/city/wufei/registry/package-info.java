/**
 * The register: regions, bodies and groups of bodies, each with the days it is valid on. Other modules ask it who a
 * printed name means, and never keep names of their own.
 *
 * <p>What a plan says about a body is the plan's; what a body holds or moves is the ledger's.
 */
@NullMarked
@ApplicationModule(displayName = "Register")
package city.wufei.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
