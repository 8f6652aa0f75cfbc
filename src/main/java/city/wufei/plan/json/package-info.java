/** How parts of a plan look in JSON, the same in the HTTP API and on the command line. */
@NullMarked
package city.wufei.plan.json;

import org.jspecify.annotations.NullMarked;
