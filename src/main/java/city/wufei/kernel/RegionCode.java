package city.wufei.kernel;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The official code of an administrative division: two digits each for province, prefecture and county (GB/T 2260),
 * three for the township and three for the village (statistical division codes). The whole code has twelve digits; a
 * block of zeros means that the division is above that level.
 *
 * <p>A level may be skipped: a prefecture without counties has townships directly under it ({@code 441900003}).
 */
public final class RegionCode implements Comparable<RegionCode> {
    private static final int DIGITS = 12;
    private static final int DOWN_TO_TOWNSHIP = 9;
    private static final Pattern WRITTEN = Pattern.compile("\\d{6}|\\d{9}|\\d{12}");
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82");

    /** How far down a division stands; {@code end} is where its block ends among the twelve digits. */
    public enum Level {
        PROVINCE(0, 2),
        PREFECTURE(2, 4),
        COUNTY(4, 6),
        TOWNSHIP(6, 9),
        VILLAGE(9, 12);

        private final int start;
        private final int end;

        Level(int start, int end) {
            this.start = start;
            this.end = end;
        }
    }

    private final String full;
    private final Level level;

    private RegionCode(String full) {
        this.full = full;
        this.level = levelOf(full);
    }

    /**
     * Reads a code of 6, 9 or 12 digits.
     *
     * @throws Failure {@link KernelError#REGION_CODE_INVALID} when it is none
     */
    public static RegionCode of(String written) {
        return find(written).orElseThrow(() -> Failure.of(KernelError.REGION_CODE_INVALID, written));
    }

    /** As {@link #of}, empty when it is none. */
    public static Optional<RegionCode> find(String written) {
        String digits = written.strip();
        if (!WRITTEN.matcher(digits).matches() || !PROVINCES.contains(digits.substring(0, 2))) {
            return Optional.empty();
        }
        return Optional.of(new RegionCode(digits + "0".repeat(DIGITS - digits.length())));
    }

    public Level level() {
        return level;
    }

    /** All twelve digits. */
    public String full() {
        return full;
    }

    /** All twelve digits as a number; the divisions within one are the numbers from here to {@link #lastNumber}. */
    public long number() {
        return Long.parseLong(full);
    }

    /** The largest number that a division within this one can have. */
    public long lastNumber() {
        return Long.parseLong(prefix() + "9".repeat(DIGITS - level.end));
    }

    /** The division that this one's code lies under; empty for a province. */
    public Optional<RegionCode> parent() {
        return level == Level.PROVINCE ? Optional.empty() : Optional.of(new RegionCode(padded(level.start)));
    }

    /** Whether this is {@code other} or lies under it. */
    public boolean isWithin(RegionCode other) {
        return full.startsWith(other.prefix());
    }

    @Override
    public int compareTo(RegionCode other) {
        return full.compareTo(other.full);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RegionCode code && full.equals(code.full);
    }

    @Override
    public int hashCode() {
        return full.hashCode();
    }

    /** Nine digits, twelve for a village. */
    @Override
    public String toString() {
        return level == Level.VILLAGE ? full : full.substring(0, DOWN_TO_TOWNSHIP);
    }

    private String prefix() {
        return full.substring(0, level.end);
    }

    private String padded(int digits) {
        return full.substring(0, digits) + "0".repeat(DIGITS - digits);
    }

    private static Level levelOf(String full) {
        Level lowest = Level.PROVINCE;
        for (Level level : Level.values()) {
            if (!full.substring(level.start, level.end).chars().allMatch(digit -> digit == '0')) {
                lowest = level;
            }
        }
        return lowest;
    }
}
