package city.wufei.plan.reading.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells which sentences speak of what is to come, and by when. */
final class Promise {
    private static final Pattern BY_YEAR =
            Pattern.compile("(?:^|[，。；])(?:力争|争取|确保|预计)?(?<to>到|至)?(?<year>20\\d{2})年(?:底|末)?(?:前|[，,]|\\p{IsHan})");

    private Promise() {}

    /**
     * The year by which a sentence promises something, null when it promises nothing.
     *
     * @param baseYear what is said of a later year is a promise; null when the plan names none
     */
    static @Nullable Integer year(String sentence, @Nullable Integer baseYear) {
        Matcher matcher = BY_YEAR.matcher(sentence.strip());
        while (matcher.find()) {
            int year = Integer.parseInt(matcher.group("year"));
            boolean later = baseYear != null && year > baseYear;
            if (later && (matcher.group("to") != null || matcher.start() == 0)) {
                return year;
            }
            if (baseYear == null && matcher.group("to") != null) {
                return year;
            }
        }
        return null;
    }
}
