package city.wufei.plan.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A list in running text. How many things it names is not always sure, because "和" may join two of them or stand
 * inside a name.
 *
 * @param items between the enumeration commas that are not in brackets
 */
record Enumeration(List<String> items) {
    private static final Pattern SURELY_AND = Pattern.compile("以及");
    private static final Pattern PERHAPS_AND = Pattern.compile("[和与及]");
    private static final Pattern BRACKETED = Pattern.compile("[（(][^（()）]*[）)]");

    Enumeration {
        items = List.copyOf(items);
    }

    /** Of the text up to the first comma that is not in brackets. */
    static Enumeration upToComma(String text) {
        return of(split(text, "，,").get(0));
    }

    static Enumeration of(String text) {
        List<String> items = new ArrayList<>();
        for (String part : split(text, "、")) {
            items.addAll(List.of(SURELY_AND.split(part, -1)));
        }
        return new Enumeration(items.stream()
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList());
    }

    int fewest() {
        return items.size();
    }

    int most() {
        long joined = items.stream()
                .mapToLong(item -> PERHAPS_AND
                        .matcher(BRACKETED.matcher(item).replaceAll(""))
                        .results()
                        .count())
                .sum();
        return items.size() + (int) joined;
    }

    boolean canBe(int count) {
        return fewest() <= count && count <= most();
    }

    String size() {
        return fewest() == most() ? Integer.toString(fewest()) : fewest() + "—" + most();
    }

    private static List<String> split(String text, String separators) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            depth += "（(".indexOf(sign) >= 0 ? 1 : "）)".indexOf(sign) >= 0 ? -1 : 0;
            if (depth <= 0 && separators.indexOf(sign) >= 0) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}
