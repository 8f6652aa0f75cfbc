package city.wufei.office.cycle.web;

import city.wufei.kernel.Failure;
import city.wufei.office.cycle.internal.Cell;
import city.wufei.office.cycle.internal.CellEntry;
import city.wufei.office.cycle.internal.Filling;
import city.wufei.office.cycle.internal.How;
import city.wufei.platform.Phrase;
import city.wufei.platform.Words;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/** What goes to and from the grid, and programs, about cells. */
final class CellJson {
    private CellJson() {}

    /**
     * Values to enter.
     *
     * @param how PAGE, PASTE, PHONE; API when it is absent
     */
    record Sent(@Nullable How how, List<Filling.Typed> cells) {}

    /** What became of a value, and what stands in the cell now. */
    record Result(
            String row,
            String column,
            Filling.Status status,
            @Nullable String value,
            int version,
            @Nullable String by,
            @Nullable Instant at,
            @Nullable String warning,
            @Nullable String problem) {
        static Result of(Filling.Outcome outcome, Words words) {
            Cell cell = outcome.cell();
            Failure problem = outcome.problem();
            return new Result(
                    outcome.key().row(),
                    outcome.key().column(),
                    outcome.status(),
                    cell == null ? null : cell.value(),
                    cell == null ? 0 : cell.version(),
                    cell == null ? null : cell.by(),
                    cell == null ? null : cell.at(),
                    cell == null ? null : said(cell.warning(), words),
                    problem == null ? null : words.of(problem));
        }
    }

    /**
     * Something that was entered into a cell by anybody.
     *
     * @param mine by the reader
     * @param kept false when it collided with what stood there
     */
    record Entry(
            String row,
            String column,
            @Nullable String value,
            int version,
            boolean kept,
            boolean mine,
            String by,
            Instant at) {
        static Entry of(CellEntry entry, long reader) {
            return new Entry(
                    entry.key().row(),
                    entry.key().column(),
                    entry.value(),
                    entry.version(),
                    entry.kept(),
                    entry.personId() == reader,
                    entry.by(),
                    entry.at());
        }
    }

    /** What happened behind an entry, and who has the return open. */
    record NewsJson(String state, int version, String last, List<Entry> entries, List<String> others) {}

    static @Nullable String said(@Nullable Phrase phrase, Words words) {
        return phrase == null ? null : phrase.in(LocaleContextHolder.getLocale(), words);
    }
}
