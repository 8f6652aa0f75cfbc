/**
 * Plans as folders of small CSV files: what a city is set up with, and what its people can edit without the program.
 * The format is described in {@code docs/plan-pack.md}.
 *
 * <p>Values are kept as printed and read again by the same readers that read documents, so a pack and its document
 * cannot drift apart in meaning.
 */
@NullMarked
package city.wufei.plan.pack;

import org.jspecify.annotations.NullMarked;
