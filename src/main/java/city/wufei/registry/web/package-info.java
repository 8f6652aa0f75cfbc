/** The register's pages and its part of the API. */
@NullMarked
package city.wufei.registry.web;

import org.jspecify.annotations.NullMarked;
