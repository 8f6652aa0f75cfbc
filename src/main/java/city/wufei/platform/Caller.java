package city.wufei.platform;

import org.jspecify.annotations.Nullable;

/**
 * Whoever is signed in, as far as the lower modules need to know: enough to tell callers apart and to
 * ask what they may do. The principal of every signed-in request is one.
 */
public interface Caller {
    long id();

    String displayName();

    /** Whose desk it is that they work at: their own, or that of the person in whose place they act. */
    default long desk() {
        return id();
    }

    /** The name of the person in whose place they act; null when for themselves. */
    @Nullable
    String actingForName();

    /** Whether they have the right anywhere. */
    boolean may(Action action);

    /** Whether they have the right to what lies there. */
    boolean may(Action action, Audience.Spot spot);

    /** Whether they have the right to what lies there because they belong there, and not because they have it everywhere. */
    boolean belongs(Action action, Audience.Spot spot);
}
