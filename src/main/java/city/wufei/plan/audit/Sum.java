package city.wufei.plan.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Amounts added up, all counted in multiples of one unit. */
record Sum(List<Amount> parts) {
    Sum {
        parts = List.copyOf(parts);
    }

    Interval interval() {
        return Interval.sum(parts.stream().map(Amount::interval).toList());
    }

    /** In the unit of a total, with as many digits as the most precise of all. */
    String in(Amount total) {
        int scale = parts.stream()
                .filter(part -> part.unit().equals(total.unit()))
                .mapToInt(part -> part.value().scale())
                .reduce(total.value().scale(), Math::max);
        return total.withScale(scale).inUnit(inBase());
    }

    /** "312+168=480吨". */
    String arithmetic(Amount total) {
        boolean sameUnit = parts.stream().allMatch(part -> part.unit().equals(total.unit()));
        return parts.stream()
                        .map(part -> sameUnit ? part.value().toPlainString() : part.printed())
                        .collect(Collectors.joining("+"))
                + "=" + in(total);
    }

    BigDecimal inBase() {
        return parts.stream().map(Amount::inBase).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
