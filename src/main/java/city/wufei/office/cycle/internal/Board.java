package city.wufei.office.cycle.internal;

import city.wufei.kernel.Period;
import city.wufei.office.cycle.BothLabels;
import city.wufei.office.cycle.ReturnState;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who has handed in what for a period: units down, forms across. */
public record Board(Period period, List<Asked> forms, List<Line> lines) {
    public Board {
        forms = List.copyOf(forms);
        lines = List.copyOf(lines);
    }

    /** A form that was asked for. */
    public record Asked(long cycle, long form, BothLabels title, LocalDate dueOn) {}

    public record Unit(long id, String name, String kind) {}

    /** One return on the board. */
    public record Spot(
            long id,
            long unit,
            long cycle,
            ReturnState state,
            int filled,
            int needed,
            boolean returned,
            int sentBack,
            @Nullable LocalDate confirmedOn,
            LocalDate dueOn) {

        public Timeliness timeliness(LocalDate today) {
            return Timeliness.of(confirmedOn, dueOn, today);
        }

        public int percent() {
            return needed == 0 ? 100 : filled * 100 / needed;
        }
    }

    /** How punctual a unit was in a period. */
    public record Punctuality(long unit, String name, Period period, int asked, int inTime, int late, int overdue) {}

    /**
     * A unit with its returns.
     *
     * @param spots one for each form, null where the unit is not asked
     */
    public record Line(Unit unit, List<@Nullable Spot> spots, int asked, int handedIn, int inTime, int overdue) {
        public Line {
            spots = Collections.unmodifiableList(spots);
        }
    }

    static Board of(Period period, List<Asked> forms, List<Unit> units, List<Spot> spots, LocalDate today) {
        Map<Long, Map<Long, Spot>> byUnit = new HashMap<>();
        spots.forEach(spot ->
                byUnit.computeIfAbsent(spot.unit(), unit -> new HashMap<>()).put(spot.cycle(), spot));
        List<Line> lines = units.stream()
                .map(unit -> line(unit, forms, byUnit.getOrDefault(unit.id(), Map.of()), today))
                .toList();
        return new Board(period, forms, lines);
    }

    private static Line line(Unit unit, List<Asked> forms, Map<Long, Spot> spots, LocalDate today) {
        List<@Nullable Spot> across = new java.util.ArrayList<>();
        forms.forEach(form -> across.add(spots.get(form.cycle())));
        return new Line(
                unit,
                across,
                spots.size(),
                count(spots, today, Timeliness.IN_TIME) + count(spots, today, Timeliness.LATE),
                count(spots, today, Timeliness.IN_TIME),
                count(spots, today, Timeliness.OVERDUE));
    }

    private static int count(Map<Long, Spot> spots, LocalDate today, Timeliness wanted) {
        return (int) spots.values().stream()
                .filter(spot -> spot.timeliness(today) == wanted)
                .count();
    }
}
