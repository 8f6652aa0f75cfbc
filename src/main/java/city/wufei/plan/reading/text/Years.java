package city.wufei.plan.reading.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keeps in mind the year that the sentences under one heading speak of. */
final class Years {
    private static final Pattern OPENING = Pattern.compile("^(?:截至|截止|到|至)?(\\d{4})年(?:全年|底|末|度)?(?=[，,]|\\p{IsHan})");
    private static final Pattern WITHIN = Pattern.compile("(?<![较比于至到])(\\d{4})年(?!\\p{IsHan}{0,3}[停关])");

    private @Nullable Integer running;
    private @Nullable Integer inClause;

    /** A new heading begins. */
    void forget() {
        running = null;
        inClause = null;
    }

    void sentence(String sentence) {
        Matcher opening = OPENING.matcher(sentence.strip());
        if (opening.find()) {
            running = Integer.valueOf(opening.group(1));
        }
        inClause = null;
    }

    /** The words before a number; a year among them holds for the rest of the sentence. */
    void words(String before) {
        Matcher within = WITHIN.matcher(before);
        while (within.find()) {
            inClause = Integer.valueOf(within.group(1));
        }
    }

    @Nullable
    Integer year() {
        return inClause != null ? inClause : running;
    }
}
