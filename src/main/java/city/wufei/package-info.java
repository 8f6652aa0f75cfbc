/**
 * Wufei, the operating system of a zero-waste city.
 *
 * <p>Each sub-package is a module with a small door: what stands at its root is for the others, the rest is its own.
 * {@code docs/architecture.md} draws the picture, {@code ModularityTests} keeps it true.
 */
@NullMarked
package city.wufei;

import org.jspecify.annotations.NullMarked;
