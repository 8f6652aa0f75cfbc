package city.wufei.platform.jobs;

/** A sort of long work, as a bean of the module that knows how to do it. */
public interface JobKind {
    /** Stable name, kept in the database; its title is the message {@code job.KEY}. */
    String key();

    /**
     * Does the work, from {@link JobRun#checkpoint()} on if there is one. It may be begun by one process and ended by
     * another, so everything it needs comes out of {@code run} and the database.
     *
     * @throws Exception a {@code Failure} is shown to the owner in words, everything else as a fault of the system; what
     *     {@link JobRun} throws to stop it has to be let through
     */
    JobOutcome run(JobRun run) throws Exception;

    /**
     * Takes back what finished steps have left behind, when the job is cancelled. Becomes final together with the
     * cancellation; needs nothing done when the only step that writes is the last one.
     */
    default void undo(JobRun run) {}
}
