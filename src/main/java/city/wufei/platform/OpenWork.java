package city.wufei.platform;

/** What lies open on somebody's desk. Whoever leaves hands it over; a module that keeps such things is a bean of this type. */
public interface OpenWork {
    /** Key of the words for it, which take the count. */
    String messageKey();

    /** How much lies open with the person. */
    long countOf(long person);

    /** Gives all of it to another, in the caller's transaction. */
    void handOver(long from, long to);
}
