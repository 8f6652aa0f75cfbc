package city.wufei.plan.audit;

import city.wufei.plan.YearSpan;
import city.wufei.plan.reading.value.YearsReader;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Spans of years as texts write them. */
final class Years {
    private static final Pattern SPAN = Pattern.compile("(20\\d\\d)年?\\s*(?:[—–~～－-]+|至|到)\\s*(20\\d\\d)");
    private static final Pattern FIVE_YEAR_PLAN = Pattern.compile("十[一二三四五六七八九]五");

    private Years() {}

    /** Every span in a text; one written backwards is left out. */
    static List<YearSpan> in(String text) {
        return SPAN.matcher(text)
                .results()
                .map(span -> new int[] {Integer.parseInt(span.group(1)), Integer.parseInt(span.group(2))})
                .filter(years -> years[0] <= years[1])
                .map(years -> new YearSpan(years[0], years[1]))
                .toList();
    }

    /** The years a title is about: written out, or those of the five-year plan that it names. */
    static @Nullable YearSpan ofTitle(String title) {
        List<YearSpan> written = in(title);
        if (!written.isEmpty()) {
            return written.get(0);
        }
        Matcher matcher = FIVE_YEAR_PLAN.matcher(title);
        return matcher.find() ? YearsReader.read(matcher.group()).orElse(null) : null;
    }

    static String of(YearSpan span) {
        return span.from() + "—" + span.to();
    }
}
