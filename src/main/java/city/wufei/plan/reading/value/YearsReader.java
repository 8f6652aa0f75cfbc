package city.wufei.plan.reading.value;

import city.wufei.plan.YearSpan;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the years of a project ("2021—2024", "2023年1月至2025年12月", "“十四五”期间"). */
public final class YearsReader {
    private static final String MONTH =
            "(?:年?底?前?|[年./-](?:0?[1-9]|1[0-2])(?:月(?:底|\\d{1,2}日)?)?|年(?:初|底|末|上半年|下半年))前?";
    private static final int FIRST_FIVE_YEAR_PLAN = 1953;
    private static final int LONGEST = 50;
    private static final int LONGEST_TEXT = 60;

    /** From top to bottom; each pattern matches the whole text. */
    private static final List<Form> FORMS = List.of(
            new Form("(\\d{4})" + MONTH + "(?:-|~|至|到|、)(\\d{4})" + MONTH, m -> span(year(m, 1), year(m, 2))),
            new Form("(\\d{4})年?(?:-|~)(\\d{2})年?", m -> span(year(m, 1), century(m) + year(m, 2))),
            new Form("(?:到|至)?(\\d{4})" + MONTH, m -> span(year(m, 1), year(m, 1))),
            new Form("[\"“”']?十([一二三四五六七八九])五[\"“”']?(?:期间|时期|期末|末)?", YearsReader::fiveYears));

    private record Form(Pattern pattern, Function<MatchResult, Optional<YearSpan>> read) {
        Form(String regex, Function<MatchResult, Optional<YearSpan>> read) {
            this(Pattern.compile(regex), read);
        }
    }

    private YearsReader() {}

    /** Empty when the text is none of the forms, or runs backwards. */
    public static Optional<YearSpan> read(String printed) {
        if (printed.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        String text = NormalText.of(printed).replaceAll("[。;]$", "");
        for (Form form : FORMS) {
            Matcher matcher = form.pattern.matcher(text);
            if (matcher.matches()) {
                return form.read.apply(matcher.toMatchResult());
            }
        }
        return Optional.empty();
    }

    private static int year(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static int century(MatchResult match) {
        return year(match, 1) / 100 * 100;
    }

    private static Optional<YearSpan> span(int from, int to) {
        return from <= to && to - from <= LONGEST ? Optional.of(new YearSpan(from, to)) : Optional.empty();
    }

    /** The first five-year plan began in 1953; the tenth in 2001, and since then they keep step. */
    private static Optional<YearSpan> fiveYears(MatchResult match) {
        int ordinal = 10 + Numerals.chinese(match.group(1));
        int from = FIRST_FIVE_YEAR_PLAN + 48 + (ordinal - 10) * 5;
        return span(from, from + 4);
    }
}
