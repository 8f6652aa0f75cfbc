package city.wufei.platform;

import org.jspecify.annotations.Nullable;

/**
 * The audit trail: who did what to what. Every request that changes or takes something is in it by itself; a module adds
 * what a request does not say. Written in the caller's transaction, kept for good, chained.
 */
public interface Trail {
    /**
     * Adds an entry; who, in whose place and from where follow from the present request.
     *
     * @param what a message key that says what was done
     * @param thing kind of thing it was done to, as in addresses ({@code people})
     * @param id of the thing, null when there is none
     * @param detail what changed, without personal data
     */
    void note(String what, String thing, @Nullable Object id, String detail);

    /** As {@link #note}, by somebody who is not signed in yet. */
    void noteBy(long person, String what, String thing, @Nullable Object id, String detail);
}
