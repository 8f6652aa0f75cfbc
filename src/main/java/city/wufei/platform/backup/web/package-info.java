/** Backups in the administrators' sight: when the last one was made, what became of each, and one now. */
@NullMarked
package city.wufei.platform.backup.web;

import org.jspecify.annotations.NullMarked;
