package city.wufei.plan.targets;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.plan.Bound;
import city.wufei.plan.Reading;
import city.wufei.plan.Statement;
import city.wufei.plan.TargetLine;
import city.wufei.plan.TargetWarning;
import city.wufei.plan.YearSpan;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StraightLineTest {
    private static final YearSpan PERIOD = new YearSpan(2023, 2025);

    @Test
    void goesFromTheBaseYearToTheTargetInTheDigitsOfBoth() {
        assertThat(proposed(amount("91.5", "%"), amount("93", "%")))
                .isEqualTo(
                        Map.of(2023, new BigDecimal("92.4"), 2024, new BigDecimal("92.7"), 2025, new BigDecimal("93")));
    }

    @Test
    void fallsWhereLessIsWanted() {
        Reading most = Reading.amount(Bound.AT_MOST, new BigDecimal("0.40"), "吨/万元");

        assertThat(proposed(amount("0.50", "吨/万元"), most).values())
                .containsExactly(new BigDecimal("0.44"), new BigDecimal("0.42"), new BigDecimal("0.40"));
    }

    @Test
    void isTheTargetInEachYearWithoutABaselineInTheSameUnit() {
        assertThat(proposed(Reading.of(Reading.Kind.NONE), amount("3", "个")).values())
                .containsOnly(new BigDecimal("3"));
        assertThat(proposed(amount("80", "万吨"), amount("90", "%")).values()).containsOnly(new BigDecimal("90"));
    }

    @Test
    void asksNobodyToFallBackToABound() {
        assertThat(proposed(amount("94.01", "%"), amount("80", "%")).values()).containsOnly(new BigDecimal("80"));
    }

    @Test
    void appliesAChangeInPercentToTheBaseline() {
        Reading less = new Reading(Reading.Kind.CHANGE, Bound.AT_MOST, new BigDecimal("-10"), "%", null, null);

        assertThat(proposed(amount("200", "吨"), less).get(2025)).isEqualByComparingTo("180");
    }

    @Test
    void proposesNothingWhereTheTargetIsNoNumber() {
        assertThat(StraightLine.of(
                        statement(amount("1", "个")), statement(Reading.of(Reading.Kind.EXISTS)), 2020, PERIOD))
                .isEmpty();
    }

    @Test
    void proposesALineForEachArea() {
        Statement target = new Statement(
                "城区100%，乡镇80%",
                List.of(amount("100", "%").in("城区"), amount("80", "%").in("乡镇")));

        assertThat(StraightLine.of(statement(amount("90", "%")), target, 2020, PERIOD))
                .extracting(TargetLine::area)
                .containsExactly("城区", "乡镇");
    }

    @Test
    void amountsOfPartsAddUpToTheWhole() {
        assertThat(Breakdown.check(List.of(line(null, "10"), line(1L, "4"), line(2L, "6")), "万吨"))
                .isEmpty();
        assertThat(Breakdown.check(List.of(line(null, "10"), line(1L, "4"), line(2L, "5.5")), "万吨"))
                .containsExactly(new TargetWarning(
                        TargetWarning.Kind.SUM,
                        "",
                        2024,
                        new BigDecimal("10"),
                        new BigDecimal("9.5"),
                        new BigDecimal("9.5")));
    }

    @Test
    void theRateOfTheWholeLiesBetweenThoseOfTheParts() {
        assertThat(Breakdown.check(List.of(line(null, "90"), line(1L, "85"), line(2L, "95")), "%"))
                .isEmpty();
        assertThat(Breakdown.check(List.of(line(null, "90"), line(1L, "85"), line(2L, "88")), "%"))
                .extracting(TargetWarning::kind)
                .containsExactly(TargetWarning.Kind.MEAN);
    }

    @Test
    void saysNothingWhileAPartHasNoValue() {
        TargetLine open = new TargetLine("", 2L, "b", new TreeMap<>());

        assertThat(Breakdown.check(List.of(line(null, "10"), line(1L, "4"), open), "万吨"))
                .isEmpty();
    }

    private static TargetLine line(@Nullable Long body, String value) {
        return new TargetLine(
                "", body, body == null ? null : "b" + body, new TreeMap<>(Map.of(2024, new BigDecimal(value))));
    }

    private static Map<Integer, BigDecimal> proposed(Reading baseline, Reading target) {
        return StraightLine.of(statement(baseline), statement(target), 2020, PERIOD)
                .get(0)
                .values();
    }

    private static Statement statement(Reading reading) {
        return new Statement("", List.of(reading));
    }

    private static Reading amount(String value, String unit) {
        return Reading.amount(Bound.AT_LEAST, new BigDecimal(value), unit);
    }
}
