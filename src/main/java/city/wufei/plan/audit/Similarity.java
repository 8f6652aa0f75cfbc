package city.wufei.plan.audit;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How much of one text is found in another, measured in pairs of neighbouring characters. */
final class Similarity {
    private Similarity() {}

    /** The share of the pairs of {@code text} that also occur in {@code whole}: 0 to 1; 0 for a text without pairs. */
    static double contained(String text, String whole) {
        return contained(pairs(text), pairs(whole));
    }

    static double contained(Set<String> pairs, Set<String> whole) {
        if (pairs.isEmpty()) {
            return 0;
        }
        return (double) pairs.stream().filter(whole::contains).count() / pairs.size();
    }

    /** Dice's coefficient: 0 for nothing in common, 1 for the same pairs. */
    static double alike(String one, String other) {
        Set<String> pairs = pairs(one);
        Set<String> others = pairs(other);
        if (pairs.isEmpty() || others.isEmpty()) {
            return one.equals(other) ? 1 : 0;
        }
        Set<String> common = new HashSet<>(pairs);
        common.retainAll(others);
        return 2.0 * common.size() / (pairs.size() + others.size());
    }

    static Set<String> pairs(String text) {
        String letters = text.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        return IntStream.range(0, letters.length() - 1)
                .mapToObj(i -> letters.substring(i, i + 2))
                .collect(Collectors.toSet());
    }
}
