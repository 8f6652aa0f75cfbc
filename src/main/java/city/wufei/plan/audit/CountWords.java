package city.wufei.plan.audit;

import city.wufei.plan.reading.value.NormalText;
import city.wufei.plan.reading.value.Numerals;

/** Whole numbers of things as running text writes them: 16, ５, 两, 十六. */
final class CountWords {
    /** A regular expression for one such number; characters up to ninety-nine. */
    static final String PATTERN = "(?:[0-9０-９]{1,6}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])";

    private CountWords() {}

    static int valueOf(String written) {
        return Numerals.chinese(NormalText.of(written));
    }
}
