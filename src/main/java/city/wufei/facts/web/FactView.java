package city.wufei.facts.web;

import city.wufei.facts.Fact;
import city.wufei.facts.Series;
import city.wufei.facts.SeriesKind;
import city.wufei.platform.Words;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A value as pages show it.
 *
 * @param period in words
 * @param value with thousands apart; the reader's word for a state; empty where it was taken back
 */
record FactView(Fact fact, String period, String value) {

    static FactView of(Fact fact, Series series, Words words) {
        return new FactView(fact, words.of(fact.period()), shown(fact.value(), series, words));
    }

    private static String shown(@Nullable BigDecimal value, Series series, Words words) {
        if (value == null) {
            return "";
        }
        return series.kind() == SeriesKind.STATE
                ? words.of("facts.state." + value.intValue())
                : new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
