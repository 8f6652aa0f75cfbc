package city.wufei.plan.reading.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the day by which a task is to be done ("2025年", "2025年6月底前", "长期坚持"). */
public final class DeadlineReader {
    private static final int LONGEST_TEXT = 60;
    private static final Pattern ENDLESS =
            Pattern.compile("(?:\\d{4}年起,?)?(?:长期|持续|常态化?|每年|全年|日常|长效)(?:坚持|推进|开展|实施|进行|任务|工作|化)*|[-/]");
    private static final String MONTH = "(?<month>0?[1-9]|1[0-2])";
    private static final Pattern DAY = Pattern.compile("(?:.*(?:-|~|至|到))?(?<year>\\d{4})[年./-]" + MONTH
            + "(?:[月./-](?:(?<day>\\d{1,2})日?|底|末)?)?(?:之?前)?(?:完成)?");
    private static final Pattern PART = Pattern.compile(
            "(?:.*(?:-|~|至|到))?(?<year>\\d{4})年?(?:(?<half>[上下])半年|第?(?<quarter>[一二三四1-4])季度)(?:末|底)?前?(?:完成)?");
    private static final Pattern WITHOUT_WORDS = Pattern.compile("(?:之?前|完成|内|度)+$");

    /**
     * What was read.
     *
     * @param last day, null for a task without end
     */
    public record Deadline(@Nullable LocalDate last) {}

    private DeadlineReader() {}

    /** Empty when the text names neither a day, month, part of a year nor year, and does not say "always". */
    public static Optional<Deadline> read(String printed) {
        if (printed.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        String text = NormalText.of(printed);
        if (ENDLESS.matcher(text).matches()) {
            return Optional.of(new Deadline(null));
        }
        try {
            return lastDay(text).map(Deadline::new);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> lastDay(String text) {
        Matcher part = PART.matcher(text);
        if (part.matches()) {
            return Optional.of(monthEnd(year(part), monthOf(part)));
        }
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            int month = Integer.parseInt(day.group("month"));
            return Optional.of(
                    day.group("day") == null
                            ? monthEnd(year(day), month)
                            : LocalDate.of(year(day), month, Integer.parseInt(day.group("day"))));
        }
        return YearsReader.read(WITHOUT_WORDS.matcher(text).replaceFirst(""))
                .map(years -> LocalDate.of(years.to(), 12, 31));
    }

    private static int year(Matcher matcher) {
        return Integer.parseInt(matcher.group("year"));
    }

    private static int monthOf(Matcher part) {
        String half = part.group("half");
        return half != null ? (half.equals("上") ? 6 : 12) : 3 * Numerals.chinese(part.group("quarter"));
    }

    private static LocalDate monthEnd(int year, int month) {
        return YearMonth.of(year, month).atEndOfMonth();
    }
}
