/**
 * Understands a plan document: finds its tables by what their headings mean, reads their rows, and takes from the text
 * what a plan says of itself, of the world and of its aims.
 *
 * <p>The rules stand as lists that can be read from top to bottom; words come from many cities, none of them is about
 * one. What is not understood is listed, never dropped and never guessed.
 */
@NullMarked
package city.wufei.plan.reading;

import org.jspecify.annotations.NullMarked;
