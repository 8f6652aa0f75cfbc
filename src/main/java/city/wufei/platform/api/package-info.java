/**
 * The HTTP API's common behaviour, as the contract has it: how failures are answered, how lists are asked for, how a retried
 * write is recognised, in which language one is answered, and the OpenAPI document.
 *
 * <p>Modules write controllers below {@code /api/v1} that return records and throw {@link city.wufei.kernel.Failure}; all
 * the rest happens here.
 */
@NullMarked
@NamedInterface("api")
package city.wufei.platform.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
