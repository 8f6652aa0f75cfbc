package city.wufei.platform;

/** What the lower modules ask of whoever decides about rights. There is one; identity is it. */
public interface Gate {
    /**
     * Whether {@code caller} may do this now.
     *
     * @param right a verb, by the name that its owner gave it
     */
    boolean may(Caller caller, String right);

    /** Fails with {@code FORBIDDEN} unless the caller may. */
    void require(Caller caller, String right);
}
