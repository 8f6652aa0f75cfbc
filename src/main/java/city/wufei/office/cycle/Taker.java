package city.wufei.office.cycle;

/** Takes over what was accepted: as facts, as the progress of tasks. A bean of whoever owns these. */
public interface Taker {
    /** As forms name it; in words under {@code taker.KEY}. */
    String key();

    /**
     * Takes the values over, in the transaction that accepts them: a failure here refuses the acceptance. Comes again, with
     * other values, when a return was opened again and accepted anew.
     */
    void take(Accepted accepted);
}
