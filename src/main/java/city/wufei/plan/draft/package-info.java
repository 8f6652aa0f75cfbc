/**
 * What a document was understood to say: the plan before anybody accepted it. Values only, nothing computed from
 * outside the document.
 */
@NullMarked
package city.wufei.plan.draft;

import org.jspecify.annotations.NullMarked;
