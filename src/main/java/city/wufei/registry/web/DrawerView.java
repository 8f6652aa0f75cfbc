package city.wufei.registry.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.kernel.Failure;
import city.wufei.kernel.Listing;
import city.wufei.platform.Action;
import city.wufei.platform.Words;
import city.wufei.platform.spreadsheet.Column;
import city.wufei.platform.spreadsheet.Entry;
import city.wufei.platform.spreadsheet.intake.TableImport;
import city.wufei.registry.web.Panel.Cell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/** What the templates of a drawer draw. */
final class DrawerView {
    private DrawerView() {}

    /** Head of a column; {@code sort} is empty where it does not sort. */
    record Head(String label, String sort, boolean figure, boolean day) {}

    /** One line of the list; {@code off} when it is over on the day. */
    record Line(List<Cell> cells, boolean off) {}

    /** Label and value of one column. */
    record Fact(String label, String value) {}

    /** One field of the form. */
    record Field(
            String name,
            String label,
            String type,
            boolean required,
            String value,
            @Nullable String note,
            List<Map.Entry<String, String>> options,
            List<String> names) {}

    static <T extends Record> List<Head> heads(Drawer<T> drawer, Words words) {
        return shown(drawer).stream()
                .map(column -> new Head(
                        label(drawer, column, words),
                        drawer.sortKeys().contains(column.key()) ? column.key() : "",
                        figure(column),
                        column.type() == Column.Type.DATE))
                .toList();
    }

    static <T extends Record> Listing<Line> lines(Drawer<T> drawer, Listing<T> listing, LocalDate day) {
        return listing.map(item -> {
            List<Cell> cells = new ArrayList<>();
            for (Column<T> column : shown(drawer)) {
                String text = Shown.of(column.of(item));
                cells.add(
                        cells.isEmpty()
                                ? Cell.link(text, drawer.path() + "/" + drawer.id(item))
                                : new Cell(text, null, figure(column)));
            }
            LocalDate last = drawer.lastDay(item);
            return new Line(cells, last != null && last.isBefore(day));
        });
    }

    static <T extends Record> List<Fact> facts(Drawer<T> drawer, T item, Words words) {
        return drawer.table().columns().stream()
                .map(column -> new Fact(label(drawer, column, words), Shown.of(column.of(item))))
                .filter(fact -> !fact.value().isEmpty())
                .toList();
    }

    static <T> List<Field> fields(TableImport<T> drawer, Map<String, String> values, Words words) {
        return drawer.table().entered().stream()
                .map(column -> field(drawer, column, values.getOrDefault(column.key(), ""), words))
                .toList();
    }

    private static <T> Field field(TableImport<T> drawer, Column<T> column, String value, Words words) {
        Entry entry = java.util.Objects.requireNonNull(column.entry());
        Entry.Choice choice = entry.choice();
        Entry.Reference reference = entry.reference();
        List<Map.Entry<String, String>> options = choice == null
                ? List.of()
                : choice.codes().stream()
                        .map(code -> words.of(choice.prefix() + "." + code))
                        .map(label -> Map.entry(label, label))
                        .toList();
        return new Field(
                column.key(),
                label(drawer, column, words),
                type(entry),
                entry.required(),
                value,
                words.find("table." + drawer.table().key() + "." + column.key() + ".note"),
                options,
                reference == null ? List.of() : reference.names().get());
    }

    private static String type(Entry entry) {
        return switch (entry.kind()) {
            case DATE -> "date";
            case CHOICE -> "choice";
            case REFERENCE -> "reference";
            case NUMBER, PERCENT -> "number";
            case TEXT, TEXTS -> "text";
        };
    }

    /** What stands in a form for something that is there. */
    static <T> Map<String, String> values(TableImport<T> drawer, T item) {
        Map<String, String> values = new java.util.HashMap<>();
        for (Column<T> column : drawer.table().entered()) {
            values.put(column.key(), Shown.plain(column.of(item)));
        }
        return values;
    }

    /** What all pages of a drawer need. */
    static void common(Drawer<?> drawer, CurrentPerson person, LocalDate today, Model model) {
        model.addAttribute("key", drawer.table().key());
        model.addAttribute("path", drawer.path());
        model.addAttribute("mayEdit", person.may(Action.EDIT_REGISTER));
        model.addAttribute("today", today);
    }

    static <T extends Record> T get(Drawer<T> drawer, long id, LocalDate day) {
        return drawer.find(id, day).orElseThrow(() -> Failure.of(drawer.unknown(), String.valueOf(id)));
    }

    private static <T extends Record> List<Column<T>> shown(Drawer<T> drawer) {
        return drawer.table().columns().stream()
                .filter(column -> drawer.shown().contains(column.key()))
                .toList();
    }

    private static <T> String label(TableImport<T> drawer, Column<T> column, Words words) {
        String unit = column.unit();
        String label = words.of("table." + drawer.table().key() + "." + column.key());
        return unit == null ? label : words.of("drawer.withUnit", label, words.of(unit));
    }

    private static boolean figure(Column<?> column) {
        return column.type() == Column.Type.NUMBER || column.type() == Column.Type.PERCENT;
    }
}
