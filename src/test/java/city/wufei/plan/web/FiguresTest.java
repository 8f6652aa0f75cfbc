package city.wufei.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.plan.Place;
import city.wufei.plan.YearSpan;
import city.wufei.plan.internal.ProjectStore.SectorSum;
import city.wufei.plan.internal.ProjectStore.SpanSum;
import city.wufei.plan.internal.SourceLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is drawn is reckoned here, without a page. */
class FiguresTest {
    private static final YearSpan PERIOD = new YearSpan(2023, 2025);

    @Test
    void spreadASumEvenlyAndLoseNothing() {
        assertThat(Investment.spread(new BigDecimal("100"), PERIOD).values())
                .containsExactly(new BigDecimal("33"), new BigDecimal("33"), new BigDecimal("34"));
    }

    @Test
    void addUpInvestmentsBySectorAndYear() {
        Investment investment = Investment.of(
                List.of(sector("工业", "10"), sector("农业", "5")),
                List.of(
                        new SpanSum("工程", "工业", new YearSpan(2023, 2024), new BigDecimal("7")),
                        new SpanSum("工程", "农业", new YearSpan(2024, 2024), new BigDecimal("5"))));

        assertThat(investment.years())
                .containsExactly(
                        new Investment.Year(2023, new BigDecimal("3")), new Investment.Year(2024, new BigDecimal("9")));
        assertThat(investment.total()).isEqualByComparingTo("15");
        assertThat(investment.undated()).isEqualByComparingTo("3");
        assertThat(investment.sectors().get(1).years()).containsExactly(BigDecimal.ZERO, new BigDecimal("5"));
    }

    @Test
    void drawYearsFromTheFirstProjectToTheDay() {
        Timeline line = Timeline.of(new YearSpan(2021, 2025), PERIOD, LocalDate.of(2026, 7, 2));

        assertThat(line.years()).isEqualTo(new YearSpan(2021, 2026));
        assertThat(line.start(2023)).isEqualTo(2 * Timeline.YEAR_WIDTH);
        assertThat(line.length(PERIOD)).isEqualTo(3 * Timeline.YEAR_WIDTH);
        assertThat(line.dayAt()).isEqualTo(5 * Timeline.YEAR_WIDTH + Timeline.YEAR_WIDTH / 2);
    }

    @Test
    void leaveADayFarAwayOutOfTheDrawing() {
        Timeline line = Timeline.of(new YearSpan(2021, 2025), PERIOD, LocalDate.of(2031, 1, 1));

        assertThat(line.years()).isEqualTo(new YearSpan(2021, 2025));
        assertThat(line.dayAt()).isNull();
    }

    @Test
    void countTheDaysOfThePeriod() {
        assertThat(Progress.of(PERIOD, LocalDate.of(2022, 12, 31)))
                .isEqualTo(new Progress(Progress.Phase.AHEAD, PERIOD, 0, 1));
        assertThat(Progress.of(PERIOD, LocalDate.of(2023, 1, 1)).gone()).isEqualTo(1);
        assertThat(Progress.of(PERIOD, LocalDate.of(2025, 12, 31)))
                .isEqualTo(new Progress(Progress.Phase.RUNNING, PERIOD, 1096, 0));
        assertThat(Progress.of(PERIOD, LocalDate.of(2026, 1, 1)).phase()).isEqualTo(Progress.Phase.ENDED);
        assertThat(Progress.of(null, LocalDate.of(2026, 1, 1)).phase()).isEqualTo(Progress.Phase.UNDATED);
    }

    @Test
    void takeTheHeadingOverWhatTheTableIsAboutForTheWideOne() {
        assertThat(ColumnSpans.of(row(List.of(), "序号", "建设任务", "牵头单位", "完成时限"), 5))
                .containsExactly(1, 2, 1, 1);
        assertThat(ColumnSpans.of(row(List.of(), "一、工程项目"), 6)).containsExactly(6);
        assertThat(ColumnSpans.of(row(List.of(), "合计", "", "4300"), 6)).containsExactly(1, 1, 4);
    }

    @Test
    void believeTheDocumentWhereItTellsTheWidths() {
        SourceLine head = row(List.of(1, 2, 1), "序号", "单位", "时限");

        assertThat(SourceRow.of(row(List.of(1, 1, 1, 1), "1", "区工信局", "区教委", "2025年"), head)
                        .cells())
                .extracting(SourceRow.Cell::head)
                .containsExactly("序号", "单位", "单位", "时限");
    }

    private static SectorSum sector(String name, String amount) {
        return new SectorSum("工程", name, 1, new BigDecimal(amount));
    }

    private static SourceLine row(List<Integer> widths, String... cells) {
        return new SourceLine(Place.row(1, 1), List.of(cells), widths);
    }
}
