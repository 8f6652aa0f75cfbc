package city.wufei.plan.audit;

import city.wufei.plan.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A unit named twice in one row, be it as lead and as supporting unit. */
final class UnitsTwice implements AuditRule {
    private record Row(int number, List<String> units, Place place) {}

    @Override
    public List<Finding> check(Evidence plan) {
        Stream<Row> indicators = plan.draft().indicators().stream().map(i -> new Row(i.number(), i.units(), i.place()));
        Stream<Row> tasks =
                plan.draft().tasks().stream().map(t -> new Row(t.number(), both(t.leads(), t.supports()), t.place()));
        Stream<Row> projects = plan.draft().projects().stream().map(p -> new Row(p.number(), p.units(), p.place()));
        return Stream.of(indicators, tasks, projects)
                .flatMap(rows -> rows)
                .flatMap(row -> repeated(row.units()).stream().map(unit -> finding(row, unit)))
                .toList();
    }

    private static List<String> both(List<String> leads, List<String> supports) {
        return Stream.concat(leads.stream(), supports.stream()).toList();
    }

    private static Set<String> repeated(List<String> units) {
        Set<String> seen = new HashSet<>();
        List<String> again = new ArrayList<>();
        for (String unit : units) {
            if (!seen.add(unit)) {
                again.add(unit);
            }
        }
        return Set.copyOf(again);
    }

    private static Finding finding(Row row, String unit) {
        long times = row.units().stream().filter(unit::equals).count();
        return Report.of(FindingCode.UNIT_TWICE)
                .at(row.place())
                .saying(row.number(), unit, times)
                .printed(unit)
                .quoting(unit)
                .finding();
    }
}
