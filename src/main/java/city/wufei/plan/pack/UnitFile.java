package city.wufei.plan.pack;

import city.wufei.plan.draft.PlannedUnit;
import city.wufei.plan.pack.PlanPack.Unit;
import city.wufei.registry.Organisation;
import city.wufei.registry.OrganisationGroup;
import java.util.List;

/** {@code units.csv}: bodies, and groups of bodies. */
final class UnitFile {
    static final String NAME = "units.csv";
    static final List<String> COLUMNS = List.of("name", "kind", "full_name", "aliases", "group", "members");

    private UnitFile() {}

    static Unit read(CsvRow row) {
        Organisation.Kind kind = row.choiceOrNull("kind", Organisation.Kind.class);
        OrganisationGroup.Rule rule = row.choiceOrNull("group", OrganisationGroup.Rule.class);
        if ((kind == null) == (rule == null)) {
            row.wrong("kind", PackError.PACK_UNIT_UNDECIDED);
        }
        return new Unit(
                new PlannedUnit(row.required("name"), row.texts("aliases"), rule != null),
                kind,
                row.textOrNull("full_name"),
                rule,
                row.texts("members"));
    }

    static List<String> cells(Unit unit) {
        return List.of(
                unit.planned().name(),
                Cells.of(unit.kind()),
                Cells.of(unit.fullName()),
                Cells.of(unit.planned().aliases()),
                Cells.of(unit.rule()),
                Cells.of(unit.members()));
    }
}
