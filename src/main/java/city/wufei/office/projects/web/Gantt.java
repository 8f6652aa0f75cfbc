package city.wufei.office.projects.web;

import city.wufei.office.projects.Milestone;
import city.wufei.office.projects.ProjectWork;
import city.wufei.plan.YearSpan;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Projects over time, as coordinates for an SVG: a bar for the years of the plan, a mark for each milestone, and a line from
 * where it was planned to where it came, or to today while it has not. The table below it says the same in words.
 *
 * @param today where the day stands, null when it lies outside
 */
record Gantt(
        int width,
        int height,
        List<Tick> ticks,
        List<Row> rows,
        @Nullable Double today) {
    private static final int LABEL = 190;
    private static final int CHART = 690;
    /** So that a mark on the last day is whole. */
    private static final int EDGE = 8;

    private static final int ROW = 24;
    private static final int TOP = 24;

    /** The first day of a year. */
    record Tick(double x, int year) {}

    /** One project. */
    record Row(int number, String name, int y, double x, double length, List<Mark> marks) {}

    /**
     * A milestone.
     *
     * @param from where it was planned
     * @param to where it came, or today; the same as {@code from} when it is not due
     * @param words name and days, for those who point at it
     */
    record Mark(double from, double to, Sort sort, String words) {
        double begin() {
            return Math.min(from, to);
        }

        public double middle() {
            return sort == Sort.OPEN ? from : to;
        }

        public double slipLength() {
            return Math.abs(to - from);
        }

        public double slipFrom() {
            return begin();
        }
    }

    /** How a milestone stands. */
    enum Sort {
        OPEN,
        REACHED,
        OVERDUE
    }

    /** Null where no project has years. */
    static @Nullable Gantt of(List<ProjectWork> projects, LocalDate day) {
        List<YearSpan> spans = projects.stream()
                .map(work -> work.project().years())
                .filter(Objects::nonNull)
                .toList();
        if (spans.isEmpty()) {
            return null;
        }
        int first = spans.stream().mapToInt(YearSpan::from).min().orElseThrow();
        int last = Math.max(
                spans.stream().mapToInt(YearSpan::to).max().orElseThrow(),
                projects.stream()
                        .flatMap(work -> work.milestones().stream())
                        .map(Milestone::actualOn)
                        .filter(Objects::nonNull)
                        .mapToInt(LocalDate::getYear)
                        .max()
                        .orElse(0));
        Scale scale = new Scale(LocalDate.of(first, 1, 1), LocalDate.of(last + 1, 1, 1));
        List<Tick> ticks = new ArrayList<>();
        for (int year = first; year <= last; year++) {
            ticks.add(new Tick(scale.x(LocalDate.of(year, 1, 1)), year));
        }
        List<Row> rows = new ArrayList<>();
        for (ProjectWork work : projects) {
            rows.add(row(work, TOP + rows.size() * ROW, scale, day));
        }
        return new Gantt(
                LABEL + CHART + EDGE,
                TOP + rows.size() * ROW + 6,
                ticks,
                rows,
                scale.holds(day) ? Double.valueOf(scale.x(day)) : null);
    }

    private static Row row(ProjectWork work, int y, Scale scale, LocalDate day) {
        YearSpan years = work.project().years();
        double from = years == null ? LABEL : scale.x(LocalDate.of(years.from(), 1, 1));
        double to = years == null ? LABEL : scale.x(LocalDate.of(years.to() + 1, 1, 1));
        String name = work.project().name();
        return new Row(
                work.project().number(),
                name.length() > 12 ? name.substring(0, 11) + "…" : name,
                y,
                from,
                Math.max(0, to - from),
                work.milestones().stream().map(one -> mark(one, scale, day)).toList());
    }

    private static Mark mark(Milestone one, Scale scale, LocalDate day) {
        double planned = scale.x(one.plannedOn());
        LocalDate actual = one.actualOn();
        if (actual != null) {
            return new Mark(
                    planned, scale.x(actual), Sort.REACHED, one.name() + " " + one.plannedOn() + " → " + actual);
        }
        boolean overdue = day.isAfter(one.counts());
        return new Mark(
                planned,
                overdue ? scale.x(day) : planned,
                overdue ? Sort.OVERDUE : Sort.OPEN,
                one.name() + " " + one.plannedOn());
    }

    private record Scale(LocalDate first, LocalDate end) {
        double x(LocalDate day) {
            double share = (double) ChronoUnit.DAYS.between(first, day) / ChronoUnit.DAYS.between(first, end);
            return Math.round((LABEL + CHART * Math.min(1, Math.max(0, share))) * 10) / 10.0;
        }

        boolean holds(LocalDate day) {
            return !day.isBefore(first) && day.isBefore(end);
        }
    }
}
