package city.wufei.plan.web;

import city.wufei.kernel.Failure;
import city.wufei.platform.api.ApiError;
import org.jspecify.annotations.Nullable;

/**
 * The version of a draft that a reviewer acts on. A form knows the version that it was drawn with ({@code seen}); a page
 * that is kept up to date by htmx knows better ({@code version}).
 */
record Seen(@Nullable Integer version, @Nullable Integer seen) {
    int value() {
        if (version != null) {
            return version;
        }
        if (seen == null) {
            throw Failure.of(ApiError.PARAMETER_MISSING, "seen");
        }
        return seen;
    }
}
