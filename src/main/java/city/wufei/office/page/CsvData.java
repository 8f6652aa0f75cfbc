package city.wufei.office.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Small tables that come with the program, below {@code office/}: one line each, no commas within. */
public final class CsvData {
    private CsvData() {}

    /** Rows by the names in the first line; a cell that is not there is empty. */
    public static List<Map<String, String>> read(String file) {
        List<String> lines = lines(file);
        String[] heads = lines.get(0).split(",", -1);
        return lines.stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> row(heads, line.split(",", -1)))
                .toList();
    }

    private static Map<String, String> row(String[] heads, String[] cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < heads.length; i++) {
            row.put(heads[i], i < cells.length ? cells[i].strip() : "");
        }
        return row;
    }

    private static List<String> lines(String file) {
        try (InputStream in = CsvData.class.getResourceAsStream("/office/" + file)) {
            if (in == null) {
                throw new IllegalStateException("No " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
