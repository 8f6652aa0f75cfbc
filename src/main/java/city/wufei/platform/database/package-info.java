/**
 * Brings up the database before anything else: a PostgreSQL of our own in the data folder, or a server that the
 * administrator names; and on it the two roles, <i>owner</i> for migrations and <i>app</i> for everything else.
 *
 * <p>Nothing here knows a table, except the one that holds the instance number.
 */
@NullMarked
package city.wufei.platform.database;

import org.jspecify.annotations.NullMarked;
