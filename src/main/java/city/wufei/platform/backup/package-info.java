/**
 * The whole of the data as one file, taken while everything runs, and put back into an empty place. The format is our own:
 * rows as text per table, the files of attachments, and a manifest with the migrations that made the tables; so it outlives
 * versions of the database and of the program.
 */
@NullMarked
@NamedInterface("backup")
package city.wufei.platform.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
