package city.wufei.office.work;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules look at.
 *
 * @param day on which the state is asked for
 * @param from first day of the time that there is
 * @param due last day, as it was set; where nobody works on it, the next work day counts
 * @param stage what was said of being done
 * @param reported percent that was reported last for the whole; null when nothing was
 * @param steps that it was split into; they outweigh {@code reported}
 */
public record Situation(
        LocalDate day,
        LocalDate from,
        LocalDate due,
        Stage stage,
        @Nullable Integer reported,
        List<StepSituation> steps) {
    public Situation {
        steps = List.copyOf(steps);
    }

    /**
     * A step.
     *
     * @param percent 0 when nothing was reported
     */
    public record StepSituation(String title, LocalDate due, int percent) {}

    /** Whole percent: the mean of the steps where there are any, else what was reported; null when nothing was. */
    public @Nullable Integer percent() {
        return steps.isEmpty()
                ? reported
                : Integer.valueOf(
                        steps.stream().mapToInt(StepSituation::percent).sum() / steps.size());
    }

    boolean nothingReported() {
        return reported == null && steps.stream().allMatch(step -> step.percent() == 0);
    }
}
