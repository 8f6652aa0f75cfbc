package city.wufei.plan.web;

import city.wufei.plan.YearSpan;
import city.wufei.plan.internal.ProjectRow;
import city.wufei.platform.spreadsheet.Column;
import city.wufei.platform.spreadsheet.TableDefinition;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The projects as a spreadsheet. A sum printed for several stands once, with the numbers of the others beside it. */
final class ProjectTable {
    private ProjectTable() {}

    static TableDefinition<ProjectRow> in(PlanWords say) {
        return new TableDefinition<>(
                "projects",
                List.of(
                        Column.<ProjectRow>whole("number", ProjectRow::number).width(6),
                        Column.<ProjectRow>text("category", ProjectRow::category)
                                .width(20),
                        Column.<ProjectRow>text("sector", ProjectRow::sector).width(16),
                        Column.<ProjectRow>text("name", ProjectRow::name).width(36),
                        Column.<ProjectRow>text("content", ProjectRow::content).width(60),
                        Column.<ProjectRow>whole("from", row -> year(row.years(), true))
                                .width(8),
                        Column.<ProjectRow>whole("to", row -> year(row.years(), false))
                                .width(8),
                        Column.<ProjectRow>number("investment", ProjectRow::investment)
                                .unit("plan.unit.tenThousandYuan"),
                        Column.<ProjectRow>text("shared", ProjectTable::shared).width(16),
                        Column.<ProjectRow>text("units", row -> say.units(row.units()))
                                .width(40)));
    }

    private static @Nullable Integer year(@Nullable YearSpan years, boolean first) {
        return years == null ? null : first ? years.from() : years.to();
    }

    private static String shared(ProjectRow row) {
        return row.investmentSharedWith().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
