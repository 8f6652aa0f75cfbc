package city.wufei.plan.audit;

import city.wufei.plan.Place;
import city.wufei.plan.draft.PlanDraft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A firm whose legal name is printed in several ways. The same name with or without its city is one way; short names
 * that the document introduces itself ("以下简称") are no legal names and not looked at.
 */
final class FirmsWithSeveralNames implements AuditRule {
    private record Occurrence(FirmName name, Place place) {}

    @Override
    public List<Finding> check(Evidence plan) {
        String place = stem(plan.draft().head().place());
        Map<String, Occurrence> first = new LinkedHashMap<>();
        Stream.concat(inTexts(plan.texts(), place), inCells(plan.draft(), place))
                .forEach(found -> first.putIfAbsent(found.name().printed(), found));
        List<List<Occurrence>> firms = new ArrayList<>();
        first.values().forEach(found -> add(found, firms));
        return firms.stream()
                .filter(names -> names.size() > 1)
                .map(FirmsWithSeveralNames::finding)
                .toList();
    }

    private static @Nullable String stem(@Nullable String place) {
        return place == null ? null : place.replaceFirst("(?<=\\p{IsHan}{2})[省市县区州]$", "");
    }

    private static Stream<Occurrence> inTexts(List<Passage> texts, @Nullable String place) {
        return texts.stream()
                .flatMap(passage ->
                        FirmName.in(passage.text(), place).stream().map(name -> new Occurrence(name, passage.place())));
    }

    private static Stream<Occurrence> inCells(PlanDraft draft, @Nullable String place) {
        return Passage.units(draft)
                .filter(cell -> cell.text().endsWith("有限公司") || cell.text().endsWith("有限责任公司"))
                .map(cell -> new Occurrence(FirmName.of(cell.text(), place), cell.place()));
    }

    private static void add(Occurrence found, List<List<Occurrence>> firms) {
        firms.stream()
                .filter(names -> names.stream().anyMatch(known -> known.name().isLikely(found.name())))
                .findFirst()
                .orElseGet(() -> {
                    List<Occurrence> names = new ArrayList<>();
                    firms.add(names);
                    return names;
                })
                .add(found);
    }

    private static Finding finding(List<Occurrence> names) {
        Map<String, Place> places = new LinkedHashMap<>();
        names.forEach(found -> places.put(found.name().printed(), found.place()));
        return SeveralNames.finding(places);
    }
}
