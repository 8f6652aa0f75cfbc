package city.wufei.plan.audit;

import city.wufei.plan.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the ways in which names are printed, each with its first place. */
final class SeveralNames {
    private final Map<String, Map<String, Place>> names = new LinkedHashMap<>();

    /** @param key what all spellings of one name have in common */
    void add(String key, String printed, Place place) {
        names.computeIfAbsent(key, any -> new LinkedHashMap<>()).putIfAbsent(printed, place);
    }

    List<Finding> findings() {
        return names.values().stream()
                .filter(printed -> printed.size() > 1)
                .map(SeveralNames::finding)
                .toList();
    }

    static Finding finding(Map<String, Place> printed) {
        String all = String.join("、", printed.keySet());
        return Report.of(FindingCode.SEVERAL_NAMES)
                .at(printed.values())
                .saying(printed.size(), all)
                .printed(all)
                .quoting(printed.keySet())
                .finding();
    }
}
