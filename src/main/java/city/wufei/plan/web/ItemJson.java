package city.wufei.plan.web;

import city.wufei.plan.Direction;
import city.wufei.plan.YearSpan;
import city.wufei.plan.internal.IndicatorRow;
import city.wufei.plan.internal.ProjectRow;
import city.wufei.plan.internal.TaskRow;
import city.wufei.plan.internal.UnitRef;
import city.wufei.plan.json.StatementJson;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a plan's three tables in the API. */
final class ItemJson {
    private ItemJson() {}

    /** An indicator; {@code place} is where it stands in the document. */
    record Indicator(
            int number,
            String name,
            String level1,
            String level2,
            String kind,
            @Nullable Direction direction,
            StatementJson baseline,
            StatementJson target,
            List<String> units,
            @Nullable String place) {
        static Indicator of(IndicatorRow row) {
            return new Indicator(
                    row.number(),
                    row.name(),
                    row.level1(),
                    row.level2(),
                    row.kind().name(),
                    row.direction(),
                    StatementJson.of(row.baseline()),
                    StatementJson.of(row.target()),
                    names(row.units()),
                    written(row.place()));
        }
    }

    /** A task; {@code text} is null until the document itself was imported. */
    record Task(
            int number,
            String section,
            String measure,
            @Nullable String title,
            @Nullable String text,
            List<String> leads,
            List<String> supports,
            @Nullable LocalDate deadline,
            String deadlineText,
            @Nullable String place) {
        static Task of(TaskRow row) {
            return new Task(
                    row.number(),
                    row.section(),
                    row.measure(),
                    row.title(),
                    row.text(),
                    names(row.leads()),
                    names(row.supports()),
                    row.deadline(),
                    row.deadlineText(),
                    written(row.place()));
        }
    }

    /**
     * A project.
     *
     * @param investment 10⁴ yuan; null when none is printed or another project carries the sum
     * @param investmentSharedWith numbers of the projects that the same sum is for
     */
    record Project(
            int number,
            String category,
            String sector,
            String name,
            @Nullable String content,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable BigDecimal investment,
            List<Integer> investmentSharedWith,
            List<String> units,
            @Nullable String place) {
        static Project of(ProjectRow row) {
            YearSpan years = row.years();
            return new Project(
                    row.number(),
                    row.category(),
                    row.sector(),
                    row.name(),
                    row.content(),
                    years == null ? null : years.from(),
                    years == null ? null : years.to(),
                    row.investment(),
                    row.investmentSharedWith(),
                    names(row.units()),
                    written(row.place()));
        }
    }

    private static List<String> names(List<UnitRef> units) {
        return units.stream().map(UnitRef::name).toList();
    }

    private static @Nullable String written(@Nullable Object place) {
        return place == null ? null : place.toString();
    }
}
