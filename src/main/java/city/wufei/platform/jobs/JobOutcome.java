package city.wufei.platform.jobs;

import city.wufei.platform.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * What came out.
 *
 * @param link to the result: a page or a file of this application
 */
public record JobOutcome(Phrase words, @Nullable String link) {
    /** The last of the files that the run has kept. */
    public static JobOutcome file(JobRun run, Phrase words) {
        return new JobOutcome(words, "/jobs/" + run.job() + "/result");
    }

    public static JobOutcome of(Phrase words) {
        return new JobOutcome(words, null);
    }
}
