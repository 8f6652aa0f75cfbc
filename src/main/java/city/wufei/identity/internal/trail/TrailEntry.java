package city.wufei.identity.internal.trail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody did.
 *
 * @param person who; null for the system or somebody who is not signed in
 * @param behalf in whose place; null when for themselves
 * @param address from where, empty for the system
 * @param what message key
 * @param thing kind of thing, of a request its method and route
 * @param status of the answer, null when it was no request
 */
public record TrailEntry(
        long id,
        Instant at,
        @Nullable Actor person,
        @Nullable Actor behalf,
        String address,
        String channel,
        String what,
        String thing,
        String thingId,
        String detail,
        @Nullable Integer status) {

    /** A person as they are called today; the id is what counts. */
    public record Actor(long id, String username, String displayName) {}

    /** Adds everything that must not change, each part with its length so that none can run into the next. */
    void into(MessageDigest digest) {
        add(digest, String.valueOf(id));
        add(digest, at.toString());
        add(digest, person == null ? "" : String.valueOf(person.id()));
        add(digest, behalf == null ? "" : String.valueOf(behalf.id()));
        add(digest, address);
        add(digest, channel);
        add(digest, what);
        add(digest, thing);
        add(digest, thingId);
        add(digest, detail);
        add(digest, status == null ? "" : status.toString());
    }

    private static void add(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
