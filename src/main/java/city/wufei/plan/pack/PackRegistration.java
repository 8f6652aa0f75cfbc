package city.wufei.plan.pack;

import city.wufei.kernel.RegionCode;
import city.wufei.plan.draft.PlannedRegion;
import city.wufei.plan.pack.PlanPack.Division;
import city.wufei.plan.pack.PlanPack.Unit;
import city.wufei.registry.Organisation;
import city.wufei.registry.OrganisationGroup;
import city.wufei.registry.Region;
import city.wufei.registry.Registration;
import java.util.stream.Stream;

/** What a pack brings into the register: its district, the divisions below, the bodies and the groups. */
final class PackRegistration {
    private PackRegistration() {}

    static Registration of(PlanPack pack, RegionCode district, String place) {
        return new Registration(
                district,
                place,
                pack.regions().stream().flatMap(PackRegistration::township).toList(),
                pack.units().stream()
                        .filter(unit -> !isTownship(pack, unit))
                        .flatMap(PackRegistration::body)
                        .toList(),
                pack.units().stream().flatMap(PackRegistration::group).toList());
    }

    /** The government of each township is entered with the township. */
    private static boolean isTownship(PlanPack pack, Unit unit) {
        return pack.regions().stream()
                .map(region -> region.planned().name())
                .anyMatch(unit.planned().name()::equals);
    }

    private static Stream<Registration.Township> township(Division division) {
        RegionCode code = division.code();
        PlannedRegion planned = division.planned();
        return code == null
                ? Stream.empty()
                : Stream.of(new Registration.Township(code, planned.name(), kind(planned.kind()), division.villages()));
    }

    private static Region.Kind kind(PlannedRegion.Kind kind) {
        return switch (kind) {
            case SUBDISTRICT -> Region.Kind.SUBDISTRICT;
            case TOWN -> Region.Kind.TOWN;
            case TOWNSHIP -> Region.Kind.TOWNSHIP;
        };
    }

    private static Stream<Registration.Body> body(Unit unit) {
        Organisation.Kind kind = unit.kind();
        return kind == null
                ? Stream.empty()
                : Stream.of(new Registration.Body(
                        unit.planned().name(),
                        unit.fullName(),
                        kind,
                        unit.planned().aliases()));
    }

    private static Stream<Registration.Group> group(Unit unit) {
        OrganisationGroup.Rule rule = unit.rule();
        return rule == null
                ? Stream.empty()
                : Stream.of(new Registration.Group(
                        unit.planned().name(), rule, unit.planned().aliases(), unit.members()));
    }
}
