package city.wufei.plan.audit;

import city.wufei.plan.Place;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A rate that the amounts of the text make: one of them, or several together, of another.
 *
 * @param parts at least one, all counted like the whole
 */
record Quotient(List<Flow> parts, Flow whole) {
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    Quotient {
        parts = List.copyOf(parts);
    }

    static Quotient of(Flow part, Flow whole) {
        return new Quotient(List.of(part), whole);
    }

    /** In percent. */
    Interval interval() {
        Interval sum = Interval.sum(parts.stream().map(Flow::interval).toList());
        return sum.dividedBy(whole.interval()).times(HUNDRED);
    }

    boolean agreesWith(Amount rate) {
        return interval().overlaps(rate.interval());
    }

    /** In percent, with as many decimals as a printed rate. */
    String as(Amount rate) {
        BigDecimal value =
                sum().divide(whole.amount().inBase(), MathContext.DECIMAL64).multiply(HUNDRED);
        return value.setScale(Math.max(rate.value().scale(), 0), RoundingMode.HALF_UP)
                        .toPlainString() + "%";
    }

    /** "78.06÷83.03=94.01%"; with units where they differ. */
    String arithmetic(Amount rate) {
        boolean sameUnit = parts.stream()
                .allMatch(part -> part.amount().unit().equals(whole.amount().unit()));
        String dividend = parts.stream()
                .map(part -> sameUnit
                        ? part.fact().value().toPlainString()
                        : part.amount().printed())
                .collect(Collectors.joining("+"));
        String divisor =
                sameUnit ? whole.fact().value().toPlainString() : whole.amount().printed();
        return (parts.size() > 1 ? "(" + dividend + ")" : dividend) + "÷" + divisor + "=" + as(rate);
    }

    /** Whether it is of that subject, by the name of one of its amounts or by the heading they stand under. */
    boolean isAbout(String subject) {
        return Subject.key(whole.fact().topic()).equals(subject)
                || whole.subject().equals(subject)
                || parts.stream().anyMatch(part -> part.subject().equals(subject));
    }

    List<Place> places() {
        return Stream.concat(parts.stream(), Stream.of(whole)).map(Flow::place).toList();
    }

    List<String> quotes() {
        List<String> quotes =
                new ArrayList<>(parts.stream().map(part -> part.fact().quote()).toList());
        quotes.add(whole.fact().quote());
        return quotes;
    }

    private BigDecimal sum() {
        return parts.stream().map(part -> part.amount().inBase()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
