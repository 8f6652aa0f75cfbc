package city.wufei.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** All words of a page come from the bundles, or the other language would show them too. */
class TemplatesHoldNoTextTest {
    private static final Path FOLDER = Path.of("src/main/resources/templates");
    private static final Set<String> SPOKEN = Set.of("alt", "title", "placeholder", "aria-label", "label", "content");
    private static final Pattern INLINE = Pattern.compile("\\[\\[.*?]]|\\[\\(.*?\\)]", Pattern.DOTALL);
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    @TestFactory
    Stream<DynamicTest> holdNoText() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(
                            FOLDER.relativize(file).toString(),
                            () -> assertThat(texts(file)).isEmpty()));
        }
    }

    private static List<String> texts(Path file) throws IOException {
        List<String> found = new ArrayList<>();
        for (Element element :
                Jsoup.parse(Files.readString(file), "", Parser.xmlParser()).getAllElements()) {
            // What stands in code, such as a header's name, is the same in every language.
            if (!element.normalName().equals("code")) {
                element.textNodes().stream().map(TextNode::text).forEach(found::add);
            }
            element.attributes().asList().stream()
                    .filter(attribute -> SPOKEN.contains(attribute.getKey()) && !isMetadata(element))
                    .forEach(attribute -> found.add(attribute.getValue()));
        }
        return found.stream()
                .filter(text ->
                        LETTER.matcher(INLINE.matcher(text).replaceAll("")).find())
                .toList();
    }

    /** Its content is for the browser. */
    private static boolean isMetadata(Element element) {
        return element.normalName().equals("meta");
    }
}
