package city.wufei.platform.jobs;

import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.platform.Caller;
import org.jspecify.annotations.Nullable;

/** Starts jobs and follows them. A job of somebody else is as if it were not there, save for administrators. */
public interface Jobs {
    /** Puts the job on the list, as part of the transaction around this if there is one. Returns its id. */
    long start(Caller owner, NewJob job);

    /** Fails with {@code NOT_FOUND}. */
    Job get(Caller by, long id);

    /** The newest first. */
    Listing<Job> list(Caller by, @Nullable JobState state, PageRequest page);

    /**
     * Stops it at its next step and takes back what it left.
     *
     * @throws city.wufei.kernel.Failure {@link JobError#JOB_ENDED}
     */
    void cancel(Caller by, long id);

    /**
     * Takes a failed job up again where it was.
     *
     * @throws city.wufei.kernel.Failure {@link JobError#JOB_NOT_FAILED}
     */
    void retry(Caller by, long id);

    /** Whether {@code by} sees the jobs of all. */
    boolean seesAll(Caller by);
}
