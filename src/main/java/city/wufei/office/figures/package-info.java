/** Lets fill-in cycles ask for fact series: a series is a row, and what is accepted becomes a fact. */
@NullMarked
package city.wufei.office.figures;

import org.jspecify.annotations.NullMarked;
