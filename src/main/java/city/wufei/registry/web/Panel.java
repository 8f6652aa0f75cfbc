package city.wufei.registry.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A small table on the page of something of the register.
 *
 * @param title key of its words
 * @param heads keys of their words
 * @param more path of the whole list, null when this is all
 */
record Panel(
        String title,
        List<String> heads,
        List<List<Cell>> rows,
        @Nullable String more) {
    public Panel {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /** Text, and where it leads, null for nowhere. */
    record Cell(String text, @Nullable String path, boolean figure) {
        static Cell of(@Nullable Object value) {
            return new Cell(Shown.of(value), null, value instanceof Number);
        }

        static Cell link(String text, String path) {
            return new Cell(text, path, false);
        }
    }
}
