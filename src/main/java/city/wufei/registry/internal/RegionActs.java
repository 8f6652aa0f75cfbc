package city.wufei.registry.internal;

import city.wufei.kernel.RegionCode;
import city.wufei.registry.OrganisationChange;
import city.wufei.registry.Region;
import city.wufei.registry.RegionChange;
import city.wufei.registry.RegionChange.Begun;
import city.wufei.registry.Regions;
import city.wufei.registry.Registration.Township;
import city.wufei.registry.RegistryError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Changes regions, each with its government. */
@Component
class RegionActs {
    private final Regions regions;
    private final RegionLineSql lines;
    private final OrganisationLineSql bodies;

    RegionActs(Regions regions, RegionLineSql lines, OrganisationLineSql bodies) {
        this.regions = regions;
        this.lines = lines;
        this.bodies = bodies;
    }

    List<Region> ending(RegionChange change) {
        return change.ending().stream()
                .distinct()
                .flatMap(id -> regions.find(id).stream())
                .toList();
    }

    void check(RegionChange change, List<Region> ending, ChangeRules rules) {
        rules.counts(change.beginning().size(), false);
        if (ending.size() != change.ending().size()) {
            rules.wrong("ending", RegistryError.REGION_NOT_FOUND, change.ending());
        }
        for (Region region : ending) {
            rules.lasts(region.name(), region.validFrom(), region.validTo());
            if (!region.kind().isTownshipLevel()) {
                rules.wrong("ending", RegistryError.CHANGE_LEVEL, region.name());
            }
        }
        if (!ending.isEmpty()) {
            for (int i = 0; i < change.beginning().size(); i++) {
                check(change, i, ending.get(0), rules);
            }
        }
    }

    private void check(RegionChange change, int index, Region like, ChangeRules rules) {
        Begun begun = change.beginning().get(index);
        rules.named(index, begun.name(), like.name());
        rules.kindDiffers(begun.kind(), like.kind());
        if (!begun.kind().isTownshipLevel()) {
            rules.wrong(ChangeRules.path(index, "kind"), RegistryError.CHANGE_LEVEL, begun.name());
        }
        RegionCode code = begun.code();
        Set<RegionCode> before = new HashSet<>();
        change.beginning().subList(0, index).forEach(one -> before.add(one.code()));
        if (lines.codeTaken(code, change.ending(), change.day()) || before.contains(code)) {
            rules.wrong(ChangeRules.path(index, "code"), RegistryError.CHANGE_CODE_TAKEN, code);
        } else if (!like.code().parent().map(code::isWithin).orElse(true)
                || code.level() != like.code().level()) {
            rules.wrong(ChangeRules.path(index, "code"), RegistryError.CHANGE_CODE_OUTSIDE, code);
        }
        Long parent = like.parent();
        if (parent != null && lines.nameTaken(begun.name(), parent, change.ending(), change.day())) {
            rules.wrong(ChangeRules.path(index, "name"), RegistryError.CHANGE_NAME_TAKEN, begun.name());
        }
    }

    void carryOut(RegionChange change, long act) {
        List<Long> governments = lines.governments(change.ending());
        lines.end(change.ending(), change.day().minusDays(1), act);
        List<Long> begun = new ArrayList<>();
        for (Begun region : change.beginning()) {
            begun.add(lines.begin(region, change.ending().get(0), change.day(), act));
        }
        for (long from : change.ending()) {
            for (int i = 0; i < begun.size(); i++) {
                lines.link(from, begun.get(i), i == 0, act);
            }
        }
        if (!governments.isEmpty()) {
            govern(change, begun, governments, act);
        }
    }

    private void govern(RegionChange change, List<Long> regions, List<Long> ending, long act) {
        bodies.end(ending, change.day().minusDays(1), act);
        for (int i = 0; i < regions.size(); i++) {
            Begun region = change.beginning().get(i);
            var government =
                    TownshipGovernment.of(new Township(region.code(), region.name(), region.kind(), region.villages()));
            var begun = new OrganisationChange.Begun(government.name(), null, government.kind());
            long id =
                    bodies.begin(begun, ending.get(0), regions.get(i), ending.size() == 1 && i == 0, change.day(), act);
            government.aliases().forEach(alias -> bodies.alias(id, alias, act));
            for (long from : ending) {
                bodies.link(from, id, i == 0, act);
                if (i == 0) {
                    bodies.inherit(from, id, change.day(), act);
                }
            }
        }
    }

    static List<String> names(RegionChange change) {
        return change.beginning().stream()
                .map(region -> PrintedName.of(region.name()))
                .toList();
    }
}
