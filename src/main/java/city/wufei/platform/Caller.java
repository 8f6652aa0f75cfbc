package city.wufei.platform;

/**
 * Whoever is signed in, as far as the lower modules need to know: enough to tell callers apart and to
 * ask what they may do. The principal of every signed-in request is one.
 */
public interface Caller {
    long id();

    String displayName();

    /** Whether they have the right anywhere. */
    boolean may(Action action);
}
