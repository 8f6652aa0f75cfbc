package city.wufei.plan.reading;

import city.wufei.plan.reading.value.BodyNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Short names that the document introduces: a full name, then （以下简称“…”）. */
final class Aliases {
    private static final Pattern INTRODUCED = Pattern.compile(
            "([^，。；、：（）()\\s]{3,40})[（(](?:以下|下文|后文)?(?:统一)?简?称(?:为|作|:|：)?[“\"「『]?([^“”\"」』）)]{2,20})[”\"」』]?[）)]");

    /** Words that lead to a name and are no part of it. */
    private static final Pattern LEAD = Pattern.compile(".*(?:以|由|为|是|即|对|将|向|与|及|和)(?=.{0,3}[省市区县州旗].{3,})");

    private final Map<String, String> fullNames = new LinkedHashMap<>();

    private Aliases() {}

    static Aliases of(List<String> paragraphs) {
        Aliases aliases = new Aliases();
        for (String paragraph : paragraphs) {
            Matcher matcher = INTRODUCED.matcher(paragraph);
            while (matcher.find()) {
                String full = LEAD.matcher(matcher.group(1)).replaceFirst("");
                aliases.fullNames.putIfAbsent(matcher.group(2), full);
            }
        }
        return aliases;
    }

    boolean isKnown(String name) {
        return !fullName(name).equals(name);
    }

    /** The fullest name of the same body; the name itself when the document introduces no other. */
    String fullName(String name) {
        String key = BodyNames.key(name);
        return fullNames.entrySet().stream()
                .filter(entry -> isSame(key, BodyNames.key(entry.getKey()), BodyNames.key(entry.getValue())))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(name);
    }

    List<String> shortNames(String fullName) {
        return fullNames.entrySet().stream()
                .filter(entry -> entry.getValue().equals(fullName))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The short name itself, or the full one without the place in front of it. */
    private static boolean isSame(String name, String shortName, String full) {
        return name.equals(shortName) || (name.startsWith(shortName) && full.endsWith(name));
    }
}
