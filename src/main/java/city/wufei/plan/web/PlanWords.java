package city.wufei.plan.web;

import city.wufei.plan.Bound;
import city.wufei.plan.Place;
import city.wufei.plan.Reading;
import city.wufei.plan.Statement;
import city.wufei.plan.YearSpan;
import city.wufei.plan.internal.PlanRow;
import city.wufei.plan.internal.UnitRef;
import city.wufei.platform.Time;
import city.wufei.platform.Words;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in the reader's language what a plan's values mean; pages call it {@code say}. */
@Component
class PlanWords {
    private static final int MOST_DIGITS = 10;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(Time.ZONE);

    private final Words words;
    private final FindingWords findings;

    PlanWords(Words words, FindingWords findings) {
        this.words = words;
        this.findings = findings;
    }

    /** What each part of a printed value was understood to say; empty when it was not understood. */
    public List<String> readings(Statement statement) {
        return statement.readings().stream().map(this::reading).toList();
    }

    /** As {@link #readings}, without those that say no more than the print itself. */
    public List<String> beyondPrint(Statement statement) {
        String printed = bare(statement.text());
        return readings(statement).stream()
                .filter(said -> !bare(said).equals(printed))
                .toList();
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s,]", "");
    }

    public String reading(Reading reading) {
        String said = said(reading);
        return reading.area() == null ? said : words.of("plan.reading.area", reading.area(), said);
    }

    private String said(Reading reading) {
        BigDecimal value = reading.value();
        if (value == null) {
            return words.of("plan.reading." + reading.kind());
        }
        String size = quantity(value.abs(), reading.unit());
        if (reading.kind() == Reading.Kind.CHANGE) {
            String since = reading.since() == null
                    ? words.of("plan.reading.sinceBase")
                    : words.of("plan.year", String.valueOf(reading.since()));
            return words.of(value.signum() < 0 ? "plan.reading.fall" : "plan.reading.rise", since, size);
        }
        Bound bound = reading.bound() == null ? Bound.EXACTLY : reading.bound();
        return words.of("plan.reading." + bound, quantity(value, reading.unit()));
    }

    /** A number with its unit: a percent sign stands close, other units apart. */
    public String quantity(BigDecimal value, String unit) {
        return unit.isEmpty() ? amount(value) : unit.equals("%") ? amount(value) + "%" : amount(value) + " " + unit;
    }

    /** Thousands apart, the digits that the value has. */
    public String amount(BigDecimal value) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMaximumFractionDigits(MOST_DIGITS);
        format.setMinimumFractionDigits(Math.max(0, Math.min(MOST_DIGITS, value.scale())));
        return format.format(value);
    }

    public String count(long value) {
        return amount(BigDecimal.valueOf(value));
    }

    public String years(@Nullable YearSpan years) {
        if (years == null) {
            return words.of("plan.years.unknown");
        }
        return years.from() == years.to()
                ? words.of("plan.year", String.valueOf(years.from()))
                : words.of("plan.years", String.valueOf(years.from()), String.valueOf(years.to()));
    }

    /** The year that tasks are due in; "0" for those without end. */
    public String due(String year) {
        return year.equals("0") ? words.of("plan.deadline.open") : words.of("plan.year", year);
    }

    /** A moment, to the minute, in Shanghai. */
    public String minute(Instant moment) {
        return MINUTE.format(moment);
    }

    public String place(Place place) {
        return findings.place(place);
    }

    /** Head of the column of baselines: "2020年现状". */
    public String baselineHead(PlanRow plan) {
        Integer year = plan.baseYear();
        return year == null ? words.of("plan.baseline") : words.of("plan.baseline.of", String.valueOf(year));
    }

    /** Head of the column of targets: "2025年目标值". */
    public String targetHead(PlanRow plan) {
        YearSpan period = plan.period();
        return period == null ? words.of("plan.target") : words.of("plan.target.of", String.valueOf(period.to()));
    }

    public String units(List<UnitRef> units) {
        return units.stream().map(UnitRef::name).distinct().collect(Collectors.joining(words.of("plan.separator")));
    }

    /** A stored code in words, itself where there are none: {@code word("plan.kind", "MANDATORY")}. */
    public String word(String prefix, @Nullable Object code) {
        return code == null ? "" : words.of(prefix + "." + code);
    }
}
