package city.wufei.platform.jobs;

import city.wufei.platform.Phrase;
import city.wufei.platform.attachments.AttachmentOwner;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One run of a job, as its kind sees it. */
public interface JobRun {
    /** Type of the owner of what a job makes, see {@link AttachmentOwner#type}. */
    String FILES = "job";

    String PIECES = "job-piece";

    long job();

    /** Whose the files are that it makes; the last one of a finished job is its result. They go when the job is forgotten. */
    default AttachmentOwner files() {
        return new AttachmentOwner(FILES, job());
    }

    /** Whose the pieces are that it keeps on the way: shown to nobody, gone when the job is forgotten at the latest. */
    default AttachmentOwner pieces() {
        return new AttachmentOwner(PIECES, job());
    }

    /** All that the job was started with. */
    Map<String, String> parameters();

    /** What the job was started with under this name. */
    String parameter(String name);

    long ownerId();

    String ownerName();

    /** The language that the owner had when starting the job: for files that it makes. */
    Locale language();

    /** What the last finished step left to go on from; empty when the job has only begun. */
    Optional<String> checkpoint();

    /**
     * Says how far it is. Cheap enough to be called for every row: what comes too fast is not written. Work is stopped here
     * when the owner cancelled it or the process is about to end; within a step that takes back what the step wrote.
     *
     * @param total of how many, 0 when that is not known
     */
    void progress(long done, long total, Phrase step);

    /**
     * One whole step: what {@code work} writes and the checkpoint behind it become final in one transaction, so that a step
     * is never done twice, nor half. Work is stopped before or after a step, and within only where it says how far it is.
     *
     * @param checkpoint handed to whoever goes on after this step
     */
    void step(String checkpoint, long done, long total, Phrase step, Runnable work);
}
