package city.wufei.plan.reading.text;

import city.wufei.plan.Statement;
import city.wufei.plan.draft.Commitment;
import city.wufei.plan.draft.PlannedIndicator;
import city.wufei.plan.reading.value.NormalText;
import city.wufei.plan.reading.value.UnitWords;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps each commitment once, though text and annex both make it, and finds the indicator that says the same. */
final class CommitmentList {
    private static final double ALIKE = 0.6;
    private static final int ENDING = 2;

    /** More indicators no plan has. */
    private static final int MOST = 300;

    private final List<PlannedIndicator> indicators;
    private final Map<Key, Commitment> commitments = new LinkedHashMap<>();

    private record Key(String name, BigDecimal value, String unit) {}

    CommitmentList(List<PlannedIndicator> indicators) {
        this.indicators = indicators.stream().limit(MOST).toList();
    }

    List<Commitment> list() {
        return List.copyOf(commitments.values());
    }

    /** The first place counts; a later one may add the year. */
    void add(Commitment commitment) {
        BigDecimal value = Objects.requireNonNull(commitment.target().value());
        Key key = new Key(
                plain(commitment.name()),
                value.stripTrailingZeros(),
                commitment.target().unit());
        commitments.merge(
                key, withIndicator(commitment), (first, second) -> first.year() == null ? dated(first, second) : first);
    }

    private static Commitment dated(Commitment first, Commitment second) {
        return new Commitment(
                first.name(), first.target(), second.year(), first.indicator(), first.place(), first.quote());
    }

    private Commitment withIndicator(Commitment commitment) {
        return new Commitment(
                commitment.name(),
                commitment.target(),
                commitment.year(),
                indicator(commitment).map(PlannedIndicator::number).orElse(null),
                commitment.place(),
                commitment.quote());
    }

    private Optional<PlannedIndicator> indicator(Commitment commitment) {
        String name = plain(commitment.name());
        return indicators.stream()
                .filter(indicator -> plain(indicator.name()).equals(name))
                .findFirst()
                .or(() -> indicators.stream()
                        .filter(indicator -> isNearly(name, plain(indicator.name())))
                        .findFirst())
                .or(() -> indicators.stream()
                        .filter(indicator -> countsTheSame(commitment, indicator))
                        .findFirst());
    }

    /** One name holds most of the other, and both measure the same. */
    private static boolean isNearly(String one, String other) {
        String shorter = one.length() < other.length() ? one : other;
        String longer = one.length() < other.length() ? other : one;
        return shorter.length() >= ALIKE * longer.length()
                && longer.contains(shorter)
                && longer.endsWith(shorter.substring(Math.max(shorter.length() - ENDING, 0)));
    }

    /** A count of things whose name is a short form of the indicator's, with the same target. */
    private static boolean countsTheSame(Commitment commitment, PlannedIndicator indicator) {
        return UnitWords.isClassifier(commitment.target().unit())
                && sameValue(commitment, indicator.target())
                && isSubsequence(plain(commitment.name()), plain(indicator.name()));
    }

    private static boolean sameValue(Commitment commitment, Statement target) {
        return target.readings().stream()
                .anyMatch(reading -> isSame(reading.value(), commitment.target().value())
                        && reading.unit().equals(commitment.target().unit()));
    }

    private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null && other != null && one.compareTo(other) == 0;
    }

    private static boolean isSubsequence(String shorter, String longer) {
        int at = 0;
        for (int i = 0; i < longer.length() && at < shorter.length(); i++) {
            at += longer.charAt(i) == shorter.charAt(at) ? 1 : 0;
        }
        return at == shorter.length();
    }

    private static String plain(String name) {
        return NormalText.of(name).replaceAll("[“”\"的]|全[区市县]|^主要", "");
    }
}
