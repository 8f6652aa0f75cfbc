package city.wufei.plan.reading.text;

import city.wufei.plan.Place;
import city.wufei.plan.draft.PlannedRegion;
import city.wufei.plan.draft.PlannedRegion.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the paragraph that lists the townships of the plan's territory. */
final class RegionReader {
    private static final int FEWEST = 3;
    private static final String NAME = "\\p{IsHan}{1,8}?(?:街道|镇|乡|苏木)";
    private static final Pattern LIST = Pattern.compile(NAME + "(?:[、和及]" + NAME + ")+(?=[，。；;、:：（）()等]|$)");
    private static final Pattern LEAD = Pattern.compile("^.*(?:包括|包含|分别为|分别是|下辖|即|含|辖|有|为)(?=\\p{IsHan}{2})");

    /** "和" is also a part of names, so it divides only behind a whole one. */
    private static final Pattern BETWEEN = Pattern.compile("、|(?<=街道|镇|乡)[和及]");

    /** A kind with a single member stands alone after its colon, and has no list to be found by. */
    private static final Pattern NAMES = Pattern.compile("(?<=[:：])" + NAME + "(?=[；;，。])|" + LIST.pattern());

    private RegionReader() {}

    /** The townships of the longest list, each once; empty when no paragraph lists any. */
    static List<PlannedRegion> read(List<Passage> passages) {
        return passages.stream()
                .filter(passage -> !passage.isTooLong() && passage.text().contains("、"))
                .map(passage -> regions(passage.text(), passage.place()))
                .filter(regions -> regions.size() >= FEWEST)
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    private static List<PlannedRegion> regions(String text, Place place) {
        Map<String, PlannedRegion> regions = new LinkedHashMap<>();
        for (String name : names(text)) {
            kind(name, place, regions);
        }
        return List.copyOf(regions.values());
    }

    private static void kind(String name, Place place, Map<String, PlannedRegion> regions) {
        Kind kind = name.endsWith("街道") ? Kind.SUBDISTRICT : name.endsWith("镇") ? Kind.TOWN : Kind.TOWNSHIP;
        regions.putIfAbsent(name, new PlannedRegion(name, kind, place));
    }

    private static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        Matcher lists = NAMES.matcher(text);
        while (lists.find()) {
            for (String part : BETWEEN.split(lists.group(), -1)) {
                String name = LEAD.matcher(part).replaceFirst("");
                if (name.length() >= 2) {
                    names.add(name);
                }
            }
        }
        return names;
    }
}
