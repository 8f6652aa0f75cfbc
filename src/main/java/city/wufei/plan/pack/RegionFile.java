package city.wufei.plan.pack;

import city.wufei.plan.draft.PlannedRegion;
import city.wufei.plan.pack.PlanPack.Division;
import java.util.List;

/** {@code regions.csv}: the divisions below the district. */
final class RegionFile {
    static final String NAME = "regions.csv";
    static final List<String> COLUMNS = List.of("code", "name", "kind", "villages", "place");

    private RegionFile() {}

    static Division read(CsvRow row) {
        return new Division(
                new PlannedRegion(
                        row.required("name"), row.choice("kind", PlannedRegion.Kind.class), row.place("place")),
                row.region("code"),
                row.number("villages"));
    }

    static List<String> cells(Division division) {
        return List.of(
                Cells.of(division.code()),
                division.planned().name(),
                division.planned().kind().name(),
                Integer.toString(division.villages()),
                division.planned().place().toString());
    }
}
