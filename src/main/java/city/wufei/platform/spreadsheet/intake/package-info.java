/**
 * Tables that come in as spreadsheets: checked cell by cell, shown before they land, landed as far as they are right, and
 * sent back with the wrong cells marked. A module gives a {@link city.wufei.platform.spreadsheet.intake.TableImport}; the
 * pages, the template, the error workbook and the API follow from it.
 */
@NullMarked
@NamedInterface("spreadsheet-intake")
package city.wufei.platform.spreadsheet.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
