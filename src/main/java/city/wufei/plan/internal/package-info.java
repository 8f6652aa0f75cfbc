/**
 * Keeps plans: the SQL by topic, and the verbs that change a plan (import, edit, settle, accept, discard).
 *
 * <p>Nothing here knows of pages or of document formats.
 */
@NullMarked
package city.wufei.plan.internal;

import org.jspecify.annotations.NullMarked;
