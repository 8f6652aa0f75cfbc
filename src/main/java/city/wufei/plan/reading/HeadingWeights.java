package city.wufei.plan.reading;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** What the headings of one table may mean. The same few words stand in many candidates; each is looked up once. */
final class HeadingWeights {
    private final Map<Words, Map<Meaning, Integer>> known = new HashMap<>();

    /** The words of a heading cell, wherever it stands, in one type of table. */
    private record Words(TableType type, String upper, String lower) {}

    /** How strongly the words speak for a meaning, 0 for not at all. */
    int of(HeadingCell cell, TableType type, Meaning meaning) {
        return weights(cell, type).getOrDefault(meaning, 0);
    }

    boolean isKnown(HeadingCell cell, TableType type) {
        return !weights(cell, type).isEmpty();
    }

    private Map<Meaning, Integer> weights(HeadingCell cell, TableType type) {
        return known.computeIfAbsent(new Words(type, cell.upper(), cell.lower()), words -> lookUp(cell, type));
    }

    private static Map<Meaning, Integer> lookUp(HeadingCell cell, TableType type) {
        Map<Meaning, Integer> weights = new EnumMap<>(Meaning.class);
        for (Meaning meaning : Meaning.values()) {
            int weight = cell.weight(type, meaning);
            if (weight > 0) {
                weights.put(meaning, weight);
            }
        }
        return weights;
    }
}
