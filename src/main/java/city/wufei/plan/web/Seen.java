package city.wufei.plan.web;

import org.jspecify.annotations.Nullable;

/**
 * The version of a draft that a reviewer acts on. A form knows the version that it was drawn with ({@code seen}); a page
 * that is kept up to date by htmx knows better ({@code version}).
 */
record Seen(@Nullable Integer version, int seen) {
    int value() {
        return version == null ? seen : version;
    }
}
