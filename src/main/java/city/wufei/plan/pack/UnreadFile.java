package city.wufei.plan.pack;

import city.wufei.plan.draft.Unread;
import city.wufei.plan.draft.Unread.Item;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code unread.csv}: what the importer did not understand, for a person to settle. */
final class UnreadFile {
    static final String NAME = "unread.csv";
    static final List<String> COLUMNS = List.of("reason", "type", "number", "field", "text", "place");

    private UnreadFile() {}

    static Unread read(CsvRow row) {
        return new Unread(
                row.choice("reason", Unread.Reason.class),
                item(row),
                row.textOrNull("field"),
                row.text("text"),
                row.place("place"));
    }

    private static @Nullable Item item(CsvRow row) {
        Item.Type type = row.choiceOrNull("type", Item.Type.class);
        return type == null ? null : new Item(type, row.number("number"));
    }

    static List<String> cells(Unread unread) {
        Item item = unread.item();
        return List.of(
                unread.reason().name(),
                item == null ? "" : item.type().name(),
                item == null ? "" : Integer.toString(item.number()),
                Cells.of(unread.field()),
                unread.text(),
                unread.place().toString());
    }
}
