package city.wufei.plan.document;

import city.wufei.kernel.Failure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads plain text: a line is a paragraph, unless it writes cells as one of {@link TextRows} does. */
final class TextReader {
    /** More plain lines than this below a cell are not a part of it. */
    private static final int MOST_PENDING = 50;

    private static final Pattern ORDINAL = Pattern.compile("\\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])");

    /** In characters; a table's row may stand on one line. */
    private static final int LONGEST_LINE = 1_000_000;

    private final Blocks blocks;
    private final List<String> pending = new ArrayList<>();
    private @Nullable TextTable table;
    private int blankLines;

    private TextReader(Blocks blocks) {
        this.blocks = blocks;
    }

    static List<Block> read(String name, byte[] bytes) {
        Blocks blocks = new Blocks(name);
        TextReader reader = new TextReader(blocks);
        try (BufferedReader lines = new BufferedReader(Encoding.of(name, bytes).open(bytes))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reader.line(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // bytes in memory
        }
        reader.endTable();
        return blocks.list();
    }

    private void line(String line) {
        if (line.length() > LONGEST_LINE) {
            throw Failure.of(DocumentError.DOCUMENT_TEXT_TOO_LONG, blocks.name(), LONGEST_LINE);
        }
        TextRows style = TextRows.of(line, table == null ? null : table.style());
        if (style != null) {
            row(style, line);
        } else if (line.isBlank()) {
            blankLines++;
            return;
        } else if (table != null && blankLines == 0 && maybeInside(table.style(), line)) {
            pending.add(line);
        } else {
            endTable();
            blocks.paragraph(line);
        }
        blankLines = 0;
    }

    /** Between cells there may be more of a cell, between whole rows the heading of a group. */
    private boolean maybeInside(TextRows style, String line) {
        return style == TextRows.CELL_PER_LINE
                ? pending.size() < MOST_PENDING
                : pending.isEmpty() && ORDINAL.matcher(line).lookingAt();
    }

    private void row(TextRows style, String line) {
        TextTable current = table;
        if (current == null || current.style() != style || !current.reachesOver(blankLines)) {
            endTable();
            current = new TextTable(blocks, style);
            table = current;
        }
        pending.forEach(current::addPlain);
        pending.clear();
        current.add(line, blankLines);
    }

    private void endTable() {
        if (table != null) {
            table.close();
            table = null;
        }
        pending.forEach(blocks::paragraph);
        pending.clear();
    }
}
