package city.wufei.platform.notices.internal;

/** The other side will not take this message however often it is sent. Its message is the other side's. */
final class RefusedForGood extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedForGood(String said) {
        super(said);
    }
}
