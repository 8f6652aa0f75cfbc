package city.wufei.platform.jobs.web;

import city.wufei.platform.Phrase;
import city.wufei.platform.Words;
import city.wufei.platform.jobs.Job;
import city.wufei.platform.jobs.JobState;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts what a job says of itself into the reader's language. */
@Component
class JobWords {
    private final Words words;

    JobWords(Words words) {
        this.words = words;
    }

    /**
     * A job for a template or an answer.
     *
     * @param said what goes on, what came out, or what went wrong
     * @param tone of its badge
     */
    record JobView(
            Job job, String title, String state, @Nullable String said, String tone) {}

    JobView view(Job job) {
        Locale language = LocaleContextHolder.getLocale();
        return new JobView(
                job,
                words.ofKept(language, "job." + job.kind()),
                words.of(stateKey(job)),
                said(job, language),
                tone(job.state()));
    }

    private static String stateKey(Job job) {
        return job.live() && job.cancelAsked() ? "job.state.STOPPING" : "job.state." + job.state();
    }

    private @Nullable String said(Job job, Locale language) {
        Phrase phrase = switch (job.state()) {
            case WAITING, RUNNING -> job.step();
            case DONE -> job.outcome();
            case FAILED -> job.problem();
            case CANCELLED -> Phrase.of("job.cancelled");
        };
        return phrase == null ? null : phrase.in(language, words);
    }

    private static String tone(JobState state) {
        return switch (state) {
            case WAITING, CANCELLED -> "";
            case RUNNING -> "accent";
            case DONE -> "good";
            case FAILED -> "bad";
        };
    }
}
