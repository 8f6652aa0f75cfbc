package city.wufei.architecture;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The message bundle of one module.
 *
 * @param chinese by key
 * @param english by key
 */
record Bundles(String module, Map<String, String> chinese, Map<String, String> english) {
    private static final Path FOLDER = Path.of("src/main/resources/messages");
    private static final String SUFFIX = ".properties";
    private static final String ENGLISH = "_en" + SUFFIX;

    static List<Bundles> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .map(name -> name.replaceFirst("(_en)?\\.properties$", ""))
                    .distinct()
                    .sorted()
                    .map(name -> new Bundles(name, read(name + SUFFIX), read(name + ENGLISH)))
                    .toList();
        }
    }

    private static Map<String, String> read(String file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(file))) {
            properties.load(reader);
        } catch (IOException problem) {
            throw new AssertionError("bundles come in pairs: " + problem.getMessage(), problem);
        }
        return properties.entrySet().stream().collect(toMap(e -> (String) e.getKey(), e -> (String) e.getValue()));
    }
}
