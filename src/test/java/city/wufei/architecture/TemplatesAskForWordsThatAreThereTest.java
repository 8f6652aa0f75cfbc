package city.wufei.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A key without words would be shown to the reader between question marks. */
class TemplatesAskForWordsThatAreThereTest {
    private static final Path FOLDER = Path.of("src/main/resources/templates");
    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z0-9_.-]+)[(}]");

    @TestFactory
    Stream<DynamicTest> askForKnownKeys() throws IOException {
        Set<String> known = Bundles.all().stream()
                .flatMap(bundle -> bundle.chinese().keySet().stream())
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(
                            FOLDER.relativize(file).toString(),
                            () -> assertThat(known).containsAll(keys(file))));
        }
    }

    private static Set<String> keys(Path file) throws IOException {
        String template = Files.readString(file).replaceAll("(?s)<!--.*?-->", "");
        return KEY.matcher(template).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }
}
