package city.wufei.platform.jobs.internal;

/** Thrown to the work of a job to make it end before its end. */
final class JobStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    enum Why {
        /** Its owner wants it so. */
        CANCELLED,
        /** Another process has taken it up, because this one was thought dead. */
        OVERTAKEN,
        /** This process is about to end; another goes on. */
        SHUTTING_DOWN
    }

    private final Why why;

    JobStopped(Why why) {
        super(why.name());
        this.why = why;
    }

    Why why() {
        return why;
    }
}
