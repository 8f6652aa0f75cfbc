/**
 * Tables of typed columns and their export to {@code .xlsx} in constant memory. A module describes its table once; what
 * is exported, and later what a template asks for and an import reads, follows from that description.
 */
@NullMarked
@NamedInterface("spreadsheet")
package city.wufei.platform.spreadsheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
