package city.wufei.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a benchmark found: a table on the screen, and {@code bench/results/NAME.json}. */
final class Results {

    /**
     * One figure.
     *
     * @param note how it was measured
     */
    record Figure(String name, double value, String unit, String note) {}

    private final String benchmark;
    private final List<Figure> figures = new ArrayList<>();

    Results(String benchmark) {
        this.benchmark = benchmark;
    }

    void add(String name, double value, String unit, String note) {
        figures.add(new Figure(name, Math.round(value * 1000) / 1000.0, unit, note));
    }

    void publish() throws IOException {
        System.out.printf("%n%s on %d processors, Java %s%n", benchmark, processors(), Runtime.version());
        for (Figure figure : figures) {
            System.out.printf(
                    Locale.ROOT,
                    "  %-34s %10.3f %-4s %s%n",
                    figure.name(),
                    figure.value(),
                    figure.unit(),
                    figure.note());
        }
        Path file = Files.createDirectories(Path.of("bench", "results")).resolve(benchmark + ".json");
        Map<String, Object> content =
                Map.of("java", Runtime.version().toString(), "processors", processors(), "figures", figures);
        JsonMapper json = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
        Files.writeString(file, json.writeValueAsString(content) + "\n");
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }
}
