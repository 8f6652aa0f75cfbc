package city.wufei.platform.notices;

/** Where modules say what happened. */
public interface Notices {
    /**
     * Writes the notice and what has to be delivered of it, in the transaction around this; there has to be one. Without
     * anybody in its audience nothing is written.
     */
    void tell(Notice notice);
}
