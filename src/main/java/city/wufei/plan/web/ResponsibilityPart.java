package city.wufei.plan.web;

import city.wufei.plan.internal.Responsibility;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The items in which a unit plays the same part.
 *
 * @param key INDICATOR, LEAD, SUPPORT or PROJECT: also names its heading
 */
record ResponsibilityPart(String key, List<Responsibility> items) {
    private static final List<String> ORDER = List.of("INDICATOR", "LEAD", "SUPPORT", "PROJECT");

    public ResponsibilityPart {
        items = List.copyOf(items);
    }

    static List<ResponsibilityPart> of(List<Responsibility> all) {
        Map<String, List<Responsibility>> parts = new LinkedHashMap<>();
        for (String key : ORDER) {
            parts.put(key, all.stream().filter(one -> key(one).equals(key)).toList());
        }
        return parts.entrySet().stream()
                .filter(part -> !part.getValue().isEmpty())
                .map(part -> new ResponsibilityPart(part.getKey(), part.getValue()))
                .toList();
    }

    private static String key(Responsibility one) {
        return switch (one.type()) {
            case INDICATOR, PROJECT -> one.type().name();
            case TASK -> one.role();
        };
    }
}
