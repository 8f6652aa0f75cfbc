package city.wufei.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    @ParameterizedTest
    @ValueSource(strings = {"2024", "2024-H1", "2024-H2", "2024-Q1", "2024-Q4", "2024-01", "2024-12"})
    void writesWhatItReads(String written) {
        assertThat(Period.of(written)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "24", "2024-", "2024-0", "2024-13", "2024-00", "2024-H3", "2024-Q5", "2024-1", "9999", "二〇二四"
            })
    void refusesWhatIsNone(String written) {
        assertThatThrownBy(() -> Period.of(written))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo(KernelError.PERIOD_INVALID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024", "2023-H2", "2024-Q1", "2024-02", "2023-12"})
    void isFollowedWithoutGapAndBackAgain(String written) {
        Period period = Period.of(written);
        assertThat(period.next().from()).isEqualTo(period.to().plusDays(1));
        assertThat(period.next().previous()).isEqualTo(period);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-29", "2024-01-01", "2024-12-31", "2024-06-30", "2024-07-01"})
    void knowsTheOneOfEachKindThatADayIsIn(String day) {
        for (Period.Kind kind : Period.Kind.values()) {
            assertThat(Period.of(kind, LocalDate.parse(day)).contains(LocalDate.parse(day)))
                    .isTrue();
        }
    }

    @Test
    void endsOnTheLastDay() {
        assertThat(Period.of("2024-02").to()).isEqualTo("2024-02-29");
        assertThat(Period.of("2024-H1").to()).isEqualTo("2024-06-30");
        assertThat(Period.of("2024-Q4").to()).isEqualTo("2024-12-31");
    }

    @Test
    void fillsAYearWithThoseOfAKind() {
        assertThat(Period.of(Period.Kind.QUARTER, 2025)).hasToString("[2025-Q1, 2025-Q2, 2025-Q3, 2025-Q4]");
    }

    @Test
    void standsBehindTheLongerOneThatBeginsWithIt() {
        assertThat(Stream.of("2024-02", "2024-01", "2024-Q1", "2023", "2024")
                        .map(Period::of)
                        .sorted())
                .hasToString("[2023, 2024, 2024-Q1, 2024-01, 2024-02]");
    }

    @Test
    void looksAYearBack() {
        assertThat(Period.of("2024-Q3").yearBefore()).isEqualTo(Period.of("2023-Q3"));
    }
}
