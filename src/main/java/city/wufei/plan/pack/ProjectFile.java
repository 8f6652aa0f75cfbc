package city.wufei.plan.pack;

import city.wufei.plan.draft.PlannedProject;
import city.wufei.plan.reading.value.YearsReader;
import java.util.List;

/** {@code projects.csv}. */
final class ProjectFile {
    static final String NAME = "projects.csv";
    static final List<String> COLUMNS = List.of(
            "number", "category", "sector", "name", "years", "investment", "shared_with", "responsible", "place");

    private ProjectFile() {}

    static PlannedProject read(CsvRow row, Texts texts) {
        int number = row.number("number");
        String years = row.text("years");
        return new PlannedProject(
                number,
                row.text("category"),
                row.text("sector"),
                row.required("name"),
                texts.of(Texts.Owner.PROJECT, number),
                years,
                YearsReader.read(years).orElse(null),
                row.decimalOrNull("investment"),
                row.numbers("shared_with"),
                row.texts("responsible"),
                row.place("place"));
    }

    static List<String> cells(PlannedProject project) {
        return List.of(
                Integer.toString(project.number()),
                project.category(),
                project.sector(),
                project.name(),
                project.yearsText(),
                Cells.of(project.investment()),
                Cells.of(project.investmentSharedWith()),
                Cells.of(project.units()),
                project.place().toString());
    }
}
