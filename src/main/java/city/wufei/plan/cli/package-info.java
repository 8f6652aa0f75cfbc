/**
 * {@code ./wufei import}: reads a document at the command line and prints what was understood, for people in aligned
 * lines, for programs in JSON (described in {@code docs/import-json.md}).
 */
@NullMarked
package city.wufei.plan.cli;

import org.jspecify.annotations.NullMarked;
