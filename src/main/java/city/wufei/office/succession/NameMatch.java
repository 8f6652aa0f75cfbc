package city.wufei.office.succession;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds what is called like something; marks and brackets do not count. */
public final class NameMatch {
    /** Share of pairs of characters that two names have in common, from which on one is proposed for the other. */
    private static final double LIKE = 0.6;

    private NameMatch() {}

    /** The one most like it, if it is like enough. */
    public static <T> Optional<T> best(String name, List<T> among, Function<T, String> called) {
        T best = null;
        double most = LIKE;
        for (T one : among) {
            double like = likeness(name, called.apply(one));
            if (like >= most && (best == null || like > most)) {
                best = one;
                most = like;
            }
        }
        return Optional.ofNullable(best);
    }

    public static boolean same(String one, String other) {
        return bare(one).equals(bare(other));
    }

    /** From 0 to 1. */
    static double likeness(String one, String other) {
        if (same(one, other)) {
            return 1;
        }
        Set<String> first = pairs(bare(one));
        Set<String> second = pairs(bare(other));
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        Set<String> common = new HashSet<>(first);
        common.retainAll(second);
        // Never 1: only the same name is the same.
        return Math.min(0.99, 2.0 * common.size() / (first.size() + second.size()));
    }

    private static String bare(String name) {
        return name.replaceAll("[\\p{P}\\p{S}\\s]", "");
    }

    private static Set<String> pairs(String name) {
        Set<String> pairs = new HashSet<>();
        for (int at = 0; at + 1 < name.length(); at++) {
            pairs.add(name.substring(at, at + 2));
        }
        return pairs;
    }
}
