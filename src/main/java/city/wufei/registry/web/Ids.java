package city.wufei.registry.web;

import city.wufei.kernel.Failure;
import city.wufei.platform.api.ApiError;

/** Reads ids out of parameters. */
final class Ids {
    private Ids() {}

    static long of(String parameter, String written) {
        try {
            return Long.parseLong(written.strip());
        } catch (NumberFormatException e) {
            throw Failure.of(ApiError.PARAMETER_INVALID, parameter, "10000000001")
                    .causedBy(e);
        }
    }
}
