package city.wufei.plan.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import city.wufei.plan.Place;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a printed number stands for, and what a finding needs. */
class NumbersTest {
    @Test
    void takesAPrintedNumberForAllThatRoundToIt() {
        assertThat(amount("84.35", "亿元").interval())
                .isEqualTo(new Interval(new BigDecimal("8434500000.000"), new BigDecimal("8435500000.000")));
        assertThat(amount("95", "%").interval())
                .isEqualTo(new Interval(new BigDecimal("94.5"), new BigDecimal("95.5")));
    }

    @Test
    void takesCountedThingsForExact() {
        assertThat(amount("40", "个").interval()).isEqualTo(Interval.exactly(new BigDecimal("40")));
        assertThat(amount("1.92", "万头").interval().low()).isEqualByComparingTo("19150");
    }

    @Test
    void takesZerosAfterAboutForNoDigits() {
        assertThat(new Amount(new BigDecimal("480"), "吨", true).interval().low())
                .isEqualByComparingTo("475");
        assertThat(new Amount(new BigDecimal("42.40"), "吨", true).interval().low())
                .isEqualByComparingTo("42.395");
    }

    @Test
    void comparesUnitsThatAreMultiplesOfEachOther() {
        assertThat(amount("1", "万吨").isComparableTo(amount("1", "t"))).isTrue();
        assertThat(amount("1", "吨/天").isComparableTo(amount("1", "吨/日"))).isTrue();
        assertThat(amount("500", "公斤").inBase()).isEqualByComparingTo("0.5");
        assertThat(amount("1", "万吨").isComparableTo(amount("1", "万元"))).isFalse();
        assertThat(amount("1", "吨").isComparableTo(amount("1", "吨/日"))).isFalse();
    }

    @Test
    void refusesAFindingWithoutQuoteOrArithmetic() {
        List<Place> places = List.of(Place.paragraph(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Finding(FindingCode.UNIT_TWICE, places, List.of(), "", "", "", List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Finding(FindingCode.UNIT_TWICE, List.of(), List.of(), "", "", "1+1=2", List.of("x")));
    }

    private static Amount amount(String value, String unit) {
        return Amount.exact(new BigDecimal(value), unit);
    }
}
