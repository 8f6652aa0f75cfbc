package city.wufei.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessageBundlesTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z0-9_.]+)[(}]");
    private static final Pattern PLACE = Pattern.compile("\\{\\d+");

    @Test
    void keepBothLanguagesInStep() throws IOException {
        for (Path chinese : chineseBundles()) {
            Path english = MESSAGES.resolve(name(chinese) + "_en.properties");
            Properties zh = read(chinese);
            Properties en = read(english);
            assertThat(new TreeSet<>(en.stringPropertyNames()))
                    .as(english.toString())
                    .isEqualTo(new TreeSet<>(zh.stringPropertyNames()));
            for (String key : zh.stringPropertyNames()) {
                assertThat(places(en.getProperty(key))).as(key).isEqualTo(places(zh.getProperty(key)));
            }
        }
    }

    @Test
    void sayEachThingInOnePlace() throws IOException {
        Map<String, Path> seen = new TreeMap<>();
        for (Path bundle : chineseBundles()) {
            for (String key : read(bundle).stringPropertyNames()) {
                assertThat(seen.put(key, bundle)).as(key).isNull();
            }
        }
    }

    @Test
    void haveWordsForEveryErrorCode() throws IOException {
        Properties all = all();
        Pattern constant = Pattern.compile("(?m)^    ([A-Z][A-Z0-9_]+)\\(Kind\\.");
        for (Path source : files(SOURCES, ".java")) {
            Matcher code = constant.matcher(Files.readString(source));
            while (code.find()) {
                assertThat(all).as(source.toString()).containsKey("error." + code.group(1));
            }
        }
    }

    @Test
    void haveEveryKeyThatATemplateAsksFor() throws IOException {
        Properties all = all();
        for (Path template : files(TEMPLATES, ".html")) {
            Matcher key = KEY.matcher(withoutComments(template));
            while (key.find()) {
                assertThat(all).as(template.toString()).containsKey(key.group(1));
            }
        }
    }

    @Test
    void holdAllTextSoThatTemplatesHoldNone() throws IOException {
        for (Path template : files(TEMPLATES, ".html")) {
            assertThat(CHINESE.matcher(withoutComments(template)).find())
                    .as(template.toString())
                    .isFalse();
        }
    }

    @Test
    void areWellFormedMessages() throws IOException {
        for (Path bundle : files(MESSAGES, ".properties")) {
            Properties messages = read(bundle);
            for (String key : messages.stringPropertyNames()) {
                String message = messages.getProperty(key);
                assertThat(new MessageFormat(message).toPattern()).as(key).isNotNull();
                assertThat(message.replace("''", ""))
                        .as(key + " has a single apostrophe")
                        .doesNotContain("'");
            }
        }
    }

    private static Set<String> places(String message) {
        Set<String> places = new TreeSet<>();
        Matcher place = PLACE.matcher(message);
        while (place.find()) {
            places.add(place.group());
        }
        return places;
    }

    private static Properties all() throws IOException {
        Properties all = new Properties();
        for (Path bundle : chineseBundles()) {
            all.putAll(read(bundle));
        }
        return all;
    }

    private static String withoutComments(Path template) throws IOException {
        return Files.readString(template).replaceAll("(?s)<!--.*?-->", "");
    }

    private static List<Path> chineseBundles() throws IOException {
        return files(MESSAGES, ".properties").stream()
                .filter(path -> !path.toString().endsWith("_en.properties"))
                .toList();
    }

    private static String name(Path bundle) {
        return String.valueOf(bundle.getFileName()).replace(".properties", "");
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static Properties read(Path path) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
