package city.wufei.office.cycle.internal;

import city.wufei.office.cycle.FormColumn;
import city.wufei.platform.Phrase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What makes a figure worth a second look. It never keeps one from being entered. */
final class Plausibility {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Plausibility() {}

    /**
     * The first thing that is strange about a value.
     *
     * @param last value of the period before, null when there is none
     * @param year value of the year before
     */
    static Optional<Phrase> of(
            FormColumn column, @Nullable String value, @Nullable String last, @Nullable String year) {
        if (value == null || !column.kind().isFigure()) {
            return Optional.empty();
        }
        BigDecimal figure = new BigDecimal(value);
        return Stream.of(
                        bound("plausible.least", column.least(), figure, -1),
                        bound("plausible.most", column.most(), figure, 1),
                        ratio("plausible.last", column.ratioLast(), figure, last),
                        ratio("plausible.year", column.ratioYear(), figure, year))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Phrase> bound(String key, @Nullable BigDecimal bound, BigDecimal figure, int side) {
        return bound != null && figure.compareTo(bound) == side
                ? Optional.of(Phrase.of(key, bound.toPlainString()))
                : Optional.empty();
    }

    /** Nothing can be said against nothing: a figure that follows on zero has no ratio. */
    private static Optional<Phrase> ratio(
            String key, @Nullable BigDecimal ratio, BigDecimal figure, @Nullable String before) {
        BigDecimal base = before == null ? BigDecimal.ZERO : new BigDecimal(before);
        if (ratio == null || base.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal change = figure.subtract(base);
        return change.abs().compareTo(base.abs().multiply(ratio)) > 0
                ? Optional.of(Phrase.of(key, percent(change, base), base.toPlainString()))
                : Optional.empty();
    }

    /** With its sign, {@code +12.5%}. */
    static String percent(BigDecimal change, BigDecimal base) {
        BigDecimal share = change.multiply(HUNDRED).divide(base.abs(), 1, RoundingMode.HALF_UP);
        return (share.signum() > 0 ? "+" : "") + share.stripTrailingZeros().toPlainString() + "%";
    }
}
