package city.wufei.plan.audit;

import city.wufei.plan.audit.TextHeadings.Measure;
import city.wufei.plan.draft.PlannedTask;
import java.util.ArrayList;
import java.util.List;

/**
 * Which measure of the text each task repeats.
 *
 * @param all one for each task
 */
record TaskMatches(List<Match> all) {
    /** From here on a task repeats the text. */
    static final double REPEATED = 0.8;

    /** Below, the text does not know it. */
    static final double UNKNOWN = 0.5;

    /** Of the tasks have to repeat the text, else the table speaks in its own words. */
    private static final double MOST = 0.7;

    private static final int MOST_COMPARISONS = 200_000;

    /**
     * A task and the measure it is most alike.
     *
     * @param share of the task that the measure has too
     */
    record Match(PlannedTask task, Pairs pairs, Measure measure, double share) {}

    /** Empty when the table speaks in its own words. */
    static TaskMatches of(Evidence plan) {
        List<PlannedTask> tasks = plan.draft().tasks();
        List<Measure> measures = plan.headings().measures();
        if (measures.isEmpty() || (long) tasks.size() * measures.size() > MOST_COMPARISONS) {
            return new TaskMatches(List.of());
        }
        List<Pairs> bodies =
                measures.stream().map(measure -> Pairs.of(measure.body())).toList();
        List<Match> all =
                tasks.stream().map(task -> best(task, measures, bodies)).toList();
        long repeated = all.stream().filter(match -> match.share() >= REPEATED).count();
        return new TaskMatches(repeated < MOST * tasks.size() ? List.of() : all);
    }

    private static Match best(PlannedTask task, List<Measure> measures, List<Pairs> bodies) {
        Pairs pairs = Pairs.of(task.text());
        List<Double> shares = new ArrayList<>();
        bodies.forEach(body -> shares.add(pairs.in(body)));
        int best = 0;
        for (int i = 1; i < shares.size(); i++) {
            best = shares.get(i) > shares.get(best) ? i : best;
        }
        return new Match(task, pairs, measures.get(best), shares.get(best));
    }
}
