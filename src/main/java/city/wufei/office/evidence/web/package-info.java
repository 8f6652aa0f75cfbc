/** The board of completeness, the gallery, and the API of evidence. */
@NullMarked
package city.wufei.office.evidence.web;

import org.jspecify.annotations.NullMarked;
