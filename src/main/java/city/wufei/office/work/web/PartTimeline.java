package city.wufei.office.work.web;

import city.wufei.office.work.Part;
import city.wufei.office.work.ProgressEntry;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The time there is for a part, with its steps and the days it was reported on, as coordinates for an SVG; the table of steps
 * and the story say the same.
 *
 * @param today where the day stands, null when it lies outside
 */
record PartTimeline(
        List<Tick> ticks,
        List<Mark> steps,
        List<Double> reports,
        @Nullable Double today) {
    static final int WIDTH = 640;
    private static final int EDGE = 8;

    /** The first day of a year. */
    record Tick(double x, int year) {}

    /** A step on the day that counts. */
    record Mark(double x, boolean done, boolean overdue, String words) {}

    static PartTimeline of(Part part, List<ProgressEntry> entries, LocalDate day) {
        List<Tick> ticks = new ArrayList<>();
        for (int year = part.from().getYear(); year <= part.due().getYear(); year++) {
            ticks.add(new Tick(x(part, LocalDate.of(year, 1, 1)), year));
        }
        boolean within = !day.isBefore(part.from()) && !day.isAfter(part.due());
        return new PartTimeline(
                ticks,
                part.steps().stream()
                        .map(step -> new Mark(
                                x(part, step.counts()),
                                step.percent() == 100,
                                step.percent() < 100 && day.isAfter(step.counts()),
                                step.title() + " " + step.counts() + " " + step.percent() + "%"))
                        .toList(),
                entries.stream()
                        .map(ProgressEntry::onDay)
                        .filter(on -> !on.isAfter(part.due()) && !on.isBefore(part.from()))
                        .distinct()
                        .map(on -> x(part, on))
                        .toList(),
                within ? Double.valueOf(x(part, day)) : null);
    }

    private static double x(Part part, LocalDate day) {
        double share = (double) ChronoUnit.DAYS.between(part.from(), day)
                / Math.max(1, ChronoUnit.DAYS.between(part.from(), part.due()));
        return Math.round((EDGE + (WIDTH - 2 * EDGE) * Math.min(1, Math.max(0, share))) * 10) / 10.0;
    }
}
