package city.wufei.platform.spreadsheet.reading;

import city.wufei.kernel.Failure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A table as text: commas, semicolons or tabs between the cells. */
final class CsvFile implements SentFile {
    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final int FIRST_LINE = 8_192;

    private final Path file;
    private final TextEncoding encoding;

    private CsvFile(Path file, TextEncoding encoding) {
        this.file = file;
        this.encoding = encoding;
    }

    static CsvFile open(Path file) throws IOException {
        return new CsvFile(file, TextEncoding.of(file));
    }

    @Override
    public void read(Visitor visitor) throws IOException {
        visitor.sheet("");
        try (BufferedReader reader = new BufferedReader(encoding.reader(file), FIRST_LINE)) {
            CSVFormat format = CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(separator(reader))
                    .setLenientEof(true)
                    .setTrailingData(true)
                    .setIgnoreEmptyLines(false)
                    .get();
            rows(reader, format, visitor);
        }
    }

    private static void rows(Reader reader, CSVFormat format, Visitor visitor) throws IOException {
        try (CSVParser parser = CSVParser.parse(reader, format)) {
            for (CSVRecord line : parser) {
                SentRow row = new SentRow((int) Math.min(line.getRecordNumber(), Integer.MAX_VALUE), cells(line));
                if (!row.isEmpty()) {
                    visitor.row(row);
                }
            }
        } catch (UncheckedIOException | IllegalStateException damaged) {
            throw Failure.of(ReadingError.SPREADSHEET_UNREADABLE).causedBy(damaged);
        }
    }

    private static List<@Nullable SentCell> cells(CSVRecord line) {
        List<@Nullable SentCell> cells = new ArrayList<>();
        for (String value : line) {
            cells.add(value.isBlank() ? null : new SentCell.Text(plain(value)));
        }
        return cells;
    }

    /** Programs keep long digits as text by writing them as the formula {@code ="0123"}, or after a tab. */
    private static String plain(String value) {
        String kept = value.strip();
        return kept.length() > 2 && kept.startsWith("=\"") && kept.endsWith("\"")
                ? kept.substring(2, kept.length() - 1)
                : value;
    }

    /** The one that the first line has most of. */
    private static char separator(BufferedReader reader) throws IOException {
        reader.mark(FIRST_LINE);
        char[] start = new char[FIRST_LINE - 1];
        int read = Math.max(reader.read(start), 0);
        reader.reset();
        String line = new String(start, 0, read)
                .lines()
                .filter(one -> !one.isBlank())
                .findFirst()
                .orElse("");
        char best = ',';
        for (char separator : SEPARATORS) {
            best = count(line, separator) > count(line, best) ? separator : best;
        }
        return best;
    }

    private static long count(String line, char character) {
        return line.chars().filter(one -> one == character).count();
    }

    @Override
    public void close() {
        // Opened anew for each reading.
    }
}
