package city.wufei.plan.pack;

import city.wufei.kernel.RegionCode;
import city.wufei.plan.draft.Commitment;
import city.wufei.plan.draft.PlannedProject;
import city.wufei.plan.pack.HeadFile.Head;
import city.wufei.plan.pack.PlanPack.Division;
import city.wufei.plan.pack.PlanPack.KeyedFact;
import city.wufei.plan.pack.PlanPack.Unit;
import city.wufei.registry.Plants.Firm;
import city.wufei.registry.Plants.Plant;
import city.wufei.registry.Plants.Site;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether the lines of a pack fit together: nothing twice, and everything named is there. */
final class PackCheck {
    private final PackLines lines;
    private final Set<String> units = new HashSet<>();

    private PackCheck(PackLines lines) {
        this.lines = lines;
    }

    /** Notes what does not fit with the line it stands in. */
    static void check(Head head, PackLines lines, Texts texts) {
        PackCheck check = new PackCheck(lines);
        check.nothingIsTwice();
        check.commitmentsAreNumberedOnce();
        check.unitsHaveOneMeaning();
        check.namedUnitsAreThere();
        check.referencesAreThere();
        check.textsBelongToSomething(texts);
        check.regionsLieInDistrict(head.region());
        check.registerFitsTogether();
    }

    /** Who operates and administers is named in units.csv or organisations.csv; a park in parks.csv. */
    private void registerFitsTogether() {
        once(lines.firms(), "name", Firm::name);
        once(lines.parks(), "name", Site::name);
        once(lines.plants(), "name", Plant::name);
        Set<String> bodies = new HashSet<>(units);
        lines.firms().forEach(line -> {
            bodies.add(line.item().name());
            bodies.addAll(line.item().aliases());
        });
        Set<String> parks = keys(lines.parks(), line -> line.item().name());
        Set<String> regions =
                keys(lines.regions(), line -> line.item().planned().name());
        lines.firms().forEach(line -> there(line.row(), "park", line.item().park(), parks));
        lines.parks()
                .forEach(line -> there(line.row(), "administration", line.item().administration(), bodies));
        for (Line<Plant> line : lines.plants()) {
            there(line.row(), "operator", line.item().operator(), bodies);
            there(line.row(), "park", line.item().park(), parks);
            there(line.row(), "region", line.item().region(), regions);
        }
    }

    private void nothingIsTwice() {
        once(lines.indicators(), "number", one -> one.planned().number());
        once(lines.tasks(), "number", one -> one.planned().number());
        once(lines.projects(), "number", PlannedProject::number);
        once(lines.regions(), "code", Division::code);
        once(lines.facts(), "key", one -> FactFile.item(one.key(), one.fact().year()));
    }

    /** Their order is what they are numbered by when they are written, so an item does not keep its number. */
    private void commitmentsAreNumberedOnce() {
        Set<String> seen = new HashSet<>();
        for (Line<Commitment> line : lines.commitments()) {
            if (!seen.add(number(line))) {
                line.row().wrong("number", PackError.PACK_REPEATED, number(line));
            }
        }
    }

    private static <T> void once(List<Line<T>> lines, String column, Function<T, @Nullable Object> key) {
        Set<Object> seen = new HashSet<>();
        for (Line<T> line : lines) {
            Object value = key.apply(line.item());
            if (value != null && !seen.add(value)) {
                line.row().wrong(column, PackError.PACK_REPEATED, value);
            }
        }
    }

    private void unitsHaveOneMeaning() {
        for (Line<Unit> line : lines.units()) {
            if (!units.add(line.item().planned().name())) {
                line.row()
                        .wrong(
                                "name",
                                PackError.PACK_REPEATED,
                                line.item().planned().name());
            }
            for (String alias : line.item().planned().aliases()) {
                if (!units.add(alias)) {
                    line.row().wrong("aliases", PackError.PACK_REPEATED, alias);
                }
            }
        }
    }

    private void namedUnitsAreThere() {
        lines.indicators()
                .forEach(line ->
                        known(line.row(), "responsible", line.item().planned().units()));
        lines.tasks().forEach(line -> {
            known(line.row(), "leads", line.item().planned().leads());
            known(line.row(), "supports", line.item().planned().supports());
        });
        lines.projects()
                .forEach(line -> known(line.row(), "responsible", line.item().units()));
        lines.units().forEach(line -> known(line.row(), "members", line.item().members()));
    }

    private void known(CsvRow row, String column, List<String> names) {
        for (String name : names) {
            if (!units.contains(name)) {
                row.wrong(column, PackError.PACK_UNIT_UNKNOWN, name);
            }
        }
    }

    private void referencesAreThere() {
        Set<Integer> indicators =
                keys(lines.indicators(), line -> line.item().planned().number());
        Set<Integer> projects = keys(lines.projects(), line -> line.item().number());
        Set<String> facts = keys(lines.facts(), line -> line.item().fact().name());

        for (Line<PlannedProject> line : lines.projects()) {
            line.item().investmentSharedWith().forEach(number -> there(line.row(), "shared_with", number, projects));
        }
        for (Line<Commitment> line : lines.commitments()) {
            there(line.row(), "indicator", line.item().indicator(), indicators);
        }
        for (Line<KeyedFact> line : lines.facts()) {
            there(line.row(), "part_of", line.item().fact().partOf(), facts);
        }
    }

    private void textsBelongToSomething(Texts texts) {
        Map<Texts.Owner, Set<String>> items = Map.of(
                Texts.Owner.INDICATOR, keys(lines.indicators(), PackCheck::number),
                Texts.Owner.TASK, keys(lines.tasks(), PackCheck::number),
                Texts.Owner.PROJECT, keys(lines.projects(), PackCheck::number),
                Texts.Owner.COMMITMENT, keys(lines.commitments(), PackCheck::number),
                Texts.Owner.FACT,
                        keys(
                                lines.facts(),
                                line -> FactFile.item(
                                        line.item().key(), line.item().fact().year())));
        for (Texts.Reference reference : texts.references()) {
            there(reference.row(), "item", reference.item(), items.getOrDefault(reference.owner(), Set.of()));
        }
    }

    private static String number(Line<?> line) {
        return line.row().text("number");
    }

    private static <T, K> Set<K> keys(List<Line<T>> lines, Function<Line<T>, K> key) {
        return lines.stream().map(key).collect(Collectors.toSet());
    }

    private static <T> void there(CsvRow row, String column, @Nullable T reference, Set<T> known) {
        if (reference != null && !known.contains(reference)) {
            row.wrong(column, PackError.PACK_REFERENCE_UNKNOWN, reference);
        }
    }

    private void regionsLieInDistrict(@Nullable RegionCode district) {
        for (Line<Division> line : lines.regions()) {
            RegionCode code = line.item().code();
            if (district != null && code != null && !code.isWithin(district)) {
                line.row().wrong("code", PackError.PACK_REGION_OUTSIDE, code, district);
            }
        }
    }
}
