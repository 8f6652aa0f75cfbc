package city.wufei.platform.notices.internal;

import city.wufei.platform.Phrase;
import city.wufei.platform.notices.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that is to go out now, held by whoever has it until the transaction ends.
 *
 * @param attempts that failed so far
 */
record Due(
        long id,
        Channel channel,
        @Nullable Long person,
        @Nullable String endpoint,
        boolean digest,
        int attempts,
        long notice,
        String kind,
        Phrase words,
        String link,
        Instant madeAt) {}
