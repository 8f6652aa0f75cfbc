package city.wufei.kernel;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A year, half year, quarter or month of the calendar, which figures are about. Written {@code 2024}, {@code 2024-H1},
 * {@code 2024-Q3}, {@code 2024-07}.
 *
 * @param number of the half, quarter or month in its year from 1; 1 for a year
 */
public record Period(Kind kind, int year, int number) implements Comparable<Period> {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})(?:-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?");
    private static final int MONTHS = 12;
    /** Before that there is none, after {@link #LAST_YEAR} neither. */
    public static final int FIRST_YEAR = 1900;

    public static final int LAST_YEAR = 2200;

    /** How long it is. */
    public enum Kind {
        YEAR(12, ""),
        HALF(6, "H"),
        QUARTER(3, "Q"),
        MONTH(1, "");

        private final int months;
        private final String letter;

        Kind(int months, String letter) {
            this.months = months;
            this.letter = letter;
        }

        /** How many of them a year has. */
        public int inYear() {
            return MONTHS / months;
        }
    }

    public Period {
        if (year < FIRST_YEAR || year > LAST_YEAR || number < 1 || number > kind.inYear()) {
            throw new IllegalArgumentException(year + " has no " + kind + " " + number);
        }
    }

    public static Period year(int year) {
        return new Period(Kind.YEAR, year, 1);
    }

    /** The one of this kind that has the day in it. */
    public static Period of(Kind kind, LocalDate day) {
        return new Period(kind, day.getYear(), (day.getMonthValue() - 1) / kind.months + 1);
    }

    /**
     * Reads a period.
     *
     * @throws Failure {@link KernelError#PERIOD_INVALID} when it is none
     */
    public static Period of(String written) {
        return find(written).orElseThrow(() -> Failure.of(KernelError.PERIOD_INVALID, written));
    }

    /** As {@link #of(String)}, empty when it is none. */
    public static Optional<Period> find(String written) {
        Matcher parts = WRITTEN.matcher(written.strip().toUpperCase(Locale.ROOT));
        if (!parts.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(parts.group(1));
        return year < FIRST_YEAR || year > LAST_YEAR ? Optional.empty() : Optional.of(in(year, parts.group(2)));
    }

    private static Period in(int year, @Nullable String part) {
        if (part == null) {
            return year(year);
        }
        return switch (part.charAt(0)) {
            case 'H' -> new Period(Kind.HALF, year, part.charAt(1) - '0');
            case 'Q' -> new Period(Kind.QUARTER, year, part.charAt(1) - '0');
            default -> new Period(Kind.MONTH, year, Integer.parseInt(part));
        };
    }

    public LocalDate from() {
        return LocalDate.of(year, (number - 1) * kind.months + 1, 1);
    }

    /** The last day. */
    public LocalDate to() {
        return from().plusMonths(kind.months).minusDays(1);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from()) && !day.isAfter(to());
    }

    public Period next() {
        return of(kind, to().plusDays(1));
    }

    public Period previous() {
        return of(kind, from().minusDays(1));
    }

    /** The same one a year before. */
    public Period yearBefore() {
        return new Period(kind, year - 1, number);
    }

    /** Those of this kind that the year has, in order. */
    public static List<Period> of(Kind kind, int year) {
        return IntStream.rangeClosed(1, kind.inYear())
                .mapToObj(number -> new Period(kind, year, number))
                .toList();
    }

    /** By first day; of those that begin together the longest first. */
    @Override
    public int compareTo(Period other) {
        int byStart = from().compareTo(other.from());
        return byStart != 0 ? byStart : kind.compareTo(other.kind);
    }

    @Override
    public String toString() {
        return switch (kind) {
            case YEAR -> String.valueOf(year);
            case HALF, QUARTER -> year + "-" + kind.letter + number;
            case MONTH -> "%d-%02d".formatted(year, number);
        };
    }
}
