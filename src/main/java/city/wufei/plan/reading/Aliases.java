package city.wufei.plan.reading;

import city.wufei.plan.reading.value.BodyNames;
import java.util.ArrayList;
import java.util.HashMap;
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

    /** More than these no plan introduces. */
    private static final int MOST = 300;

    private final List<Alias> aliases = new ArrayList<>();
    private final Map<String, String> fullNames = new HashMap<>();

    /** A short name and the full one, and what is compared of them. */
    private record Alias(String shortName, String full, String shortKey, String fullKey) {
        /** The short name itself, or the full one without the place in front of it. */
        boolean isSame(String key) {
            return key.equals(shortKey) || (key.startsWith(shortKey) && fullKey.endsWith(key));
        }
    }

    private Aliases() {}

    static Aliases of(List<String> paragraphs) {
        Aliases aliases = new Aliases();
        for (String paragraph : paragraphs) {
            Matcher matcher = INTRODUCED.matcher(paragraph.contains("称") ? paragraph : "");
            while (matcher.find() && aliases.aliases.size() < MOST) {
                aliases.add(matcher.group(2), LEAD.matcher(matcher.group(1)).replaceFirst(""));
            }
        }
        return aliases;
    }

    private void add(String shortName, String full) {
        aliases.add(new Alias(shortName, full, BodyNames.key(shortName), BodyNames.key(full)));
    }

    boolean isKnown(String name) {
        return !fullName(name).equals(name);
    }

    /** The fullest name of the same body; the name itself when the document introduces no other. */
    String fullName(String name) {
        return fullNames.computeIfAbsent(name, unknown -> {
            String key = BodyNames.key(name);
            return aliases.stream()
                    .filter(alias -> alias.isSame(key))
                    .map(Alias::full)
                    .findFirst()
                    .orElse(name);
        });
    }

    List<String> shortNames(String fullName) {
        return aliases.stream()
                .filter(alias -> alias.full().equals(fullName))
                .map(Alias::shortName)
                .distinct()
                .toList();
    }
}
