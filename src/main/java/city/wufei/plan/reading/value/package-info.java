/**
 * Reads single cells: values, years, deadlines, sums of money, lists of units. Knows the words that plans use, not the
 * tables they stand in.
 *
 * <p>What cannot be read comes back empty, never guessed: whoever asked lists it for a person.
 */
@NullMarked
package city.wufei.plan.reading.value;

import org.jspecify.annotations.NullMarked;
