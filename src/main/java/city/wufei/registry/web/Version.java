package city.wufei.registry.web;

import city.wufei.kernel.Failure;
import city.wufei.kernel.KernelError;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What tells a thing from what it was before: records of the same content have the same, so no table has to count. */
final class Version {
    private Version() {}

    static String of(Record item) {
        return UUID.nameUUIDFromBytes(item.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Fails with {@code STALE_VERSION} when one is given and it is another. */
    static void require(@Nullable String version, Record item) {
        if (version != null && !version.equals(of(item))) {
            throw Failure.of(KernelError.STALE_VERSION);
        }
    }
}
