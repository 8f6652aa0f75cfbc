package city.wufei.plan.audit;

import java.util.stream.IntStream;

/** A text as the set of its pairs of neighbouring letters, to tell how much of it is found in another. */
final class Pairs {
    private final int[] sorted;

    private Pairs(int[] sorted) {
        this.sorted = sorted;
    }

    static Pairs of(String text) {
        int[] letters = text.chars().filter(Character::isLetterOrDigit).toArray();
        return new Pairs(IntStream.range(1, letters.length)
                .map(i -> letters[i - 1] << 16 | letters[i])
                .sorted()
                .distinct()
                .toArray());
    }

    /** The share of these pairs that the other has too: 0 to 1; 0 when there are none. */
    double in(Pairs other) {
        return sorted.length == 0 ? 0 : (double) common(other) / sorted.length;
    }

    /** Dice's coefficient: 0 for nothing in common, 1 for the same pairs. */
    double like(Pairs other) {
        int both = sorted.length + other.sorted.length;
        return both == 0 ? 0 : 2.0 * common(other) / both;
    }

    private int common(Pairs other) {
        int common = 0;
        int there = 0;
        for (int pair : sorted) {
            while (there < other.sorted.length && other.sorted[there] < pair) {
                there++;
            }
            if (there < other.sorted.length && other.sorted[there] == pair) {
                common++;
            }
        }
        return common;
    }
}
