/**
 * The audit trail: who did what, in whose place, from where. It is kept for good, sealed into a chain, and read by those
 * who watch and change nothing.
 */
@NullMarked
package city.wufei.identity.internal.trail;

import org.jspecify.annotations.NullMarked;
