package city.wufei.plan.pack;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** CSV as RFC 4180 has it, in UTF-8, with a head, and with the mark at the start that spreadsheets need to see that. */
final class Csv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setRecordSeparator("\n")
            .setIgnoreEmptyLines(false)
            .get();

    private Csv() {}

    /** The rows below the head; nothing, and a problem noted, when the file is not what it should be. */
    static List<CsvRow> read(String file, byte[] bytes, List<String> columns, Problems problems) {
        List<CsvRow> rows = new ArrayList<>();
        try (CSVParser parser = FORMAT.parse(new StringReader(decoded(bytes)))) {
            Iterator<CSVRecord> records = parser.iterator();
            List<String> head = records.hasNext() ? cells(records.next()) : List.of();
            if (!headIsRight(file, head, columns, problems)) {
                return List.of();
            }
            long line = parser.getCurrentLineNumber() + 1;
            while (records.hasNext()) {
                List<String> cells = cells(records.next());
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    rows.add(row(file, line, head, cells, problems));
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (CharacterCodingException e) {
            problems.addToFile(file, PackError.PACK_NOT_UTF8);
        } catch (IOException | UncheckedIOException e) {
            problems.addToFile(file, PackError.PACK_NOT_CSV, String.valueOf(e.getMessage()));
        }
        return rows;
    }

    private static boolean headIsRight(String file, List<String> head, List<String> columns, Problems problems) {
        boolean right = true;
        for (String column : columns) {
            if (!head.contains(column)) {
                problems.addToFile(file + ":1", PackError.PACK_COLUMN_MISSING, column);
                right = false;
            }
        }
        Set<String> seen = new HashSet<>();
        for (String column : head) {
            if (!columns.contains(column)) {
                problems.addToFile(file + ":1", PackError.PACK_COLUMN_UNKNOWN, column, String.join(", ", columns));
                right = false;
            } else if (!seen.add(column)) {
                problems.addToFile(file + ":1", PackError.PACK_REPEATED, column);
                right = false;
            }
        }
        return right;
    }

    private static CsvRow row(String file, long line, List<String> head, List<String> cells, Problems problems) {
        if (cells.size() > head.size()) {
            problems.add(file + ":" + line, PackError.PACK_ROW_TOO_LONG, cells.size(), head.size());
        }
        Map<String, String> byColumn = new HashMap<>();
        for (int i = 0; i < Math.min(head.size(), cells.size()); i++) {
            byColumn.put(head.get(i), cells.get(i));
        }
        return new CsvRow(file, line, byColumn, problems);
    }

    private static List<String> cells(CSVRecord csvRecord) {
        return csvRecord.stream().map(String::strip).toList();
    }

    private static String decoded(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    static <T> byte[] write(List<String> columns, List<T> items, Function<T, List<String>> cells) {
        StringBuilder out = new StringBuilder(BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(out, FORMAT)) {
            printer.printRecord(columns);
            for (T item : items) {
                printer.printRecord(cells.apply(item));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
