package city.wufei.plan.pack;

import city.wufei.registry.Organisation;
import city.wufei.registry.Plants.Firm;
import city.wufei.registry.Plants.Plant;
import city.wufei.registry.Plants.Site;
import city.wufei.registry.Unit;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code organisations.csv}, {@code parks.csv}, {@code facilities.csv}: who and what the plan's text names. */
final class RegisterFiles {
    static final String FIRMS = "organisations.csv";
    static final List<String> FIRM_COLUMNS = List.of("name", "kind", "aliases", "park", "place");
    static final String PARKS = "parks.csv";
    static final List<String> PARK_COLUMNS = List.of("name", "administration", "place");
    static final String FACILITIES = "facilities.csv";
    static final List<String> FACILITY_COLUMNS = List.of(
            "name",
            "kind",
            "operator",
            "region",
            "park",
            "design",
            "unit",
            "remaining",
            "read_on",
            "opened_on",
            "closed_on",
            "place");

    private RegisterFiles() {}

    static Firm firm(CsvRow row) {
        return new Firm(
                row.required("name"),
                row.choice("kind", Organisation.Kind.class),
                row.texts("aliases"),
                row.textOrNull("park"),
                row.place("place").toString());
    }

    static List<String> cells(Firm firm) {
        return List.of(firm.name(), firm.kind().name(), Cells.of(firm.aliases()), Cells.of(firm.park()), firm.place());
    }

    static Site park(CsvRow row) {
        return new Site(
                row.required("name"),
                row.textOrNull("administration"),
                row.place("place").toString());
    }

    static List<String> cells(Site park) {
        return List.of(park.name(), Cells.of(park.administration()), park.place());
    }

    static Plant facility(CsvRow row) {
        Plant plant = new Plant(
                row.required("name"),
                row.required("kind"),
                row.textOrNull("operator"),
                row.textOrNull("region"),
                row.textOrNull("park"),
                row.decimalOrNull("design"),
                row.choiceOrNull("unit", Unit.class),
                row.decimalOrNull("remaining"),
                day(row, "read_on"),
                day(row, "opened_on"),
                day(row, "closed_on"),
                row.place("place").toString());
        together(row, "design", "unit");
        together(row, "remaining", "read_on");
        return plant;
    }

    private static void together(CsvRow row, String one, String other) {
        if (row.text(one).isEmpty() != row.text(other).isEmpty()) {
            row.wrong(row.text(one).isEmpty() ? one : other, PackError.PACK_CELL_EMPTY);
        }
    }

    private static @Nullable LocalDate day(CsvRow row, String column) {
        String text = row.text(column);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            row.wrong(column, PackError.PACK_DATE_EXPECTED, text);
            return null;
        }
    }

    static List<String> cells(Plant plant) {
        return List.of(
                plant.name(),
                plant.kind(),
                Cells.of(plant.operator()),
                Cells.of(plant.region()),
                Cells.of(plant.park()),
                Cells.of(plant.design()),
                Cells.of(plant.unit()),
                Cells.of(plant.remaining()),
                Cells.of(plant.readOn()),
                Cells.of(plant.openedOn()),
                Cells.of(plant.closedOn()),
                plant.place());
    }
}
