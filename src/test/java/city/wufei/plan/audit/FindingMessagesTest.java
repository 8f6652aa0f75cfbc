package city.wufei.plan.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FindingMessagesTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @Test
    void hasWordsForEveryCodeInBothLanguages() throws IOException {
        String[] codes = Arrays.stream(FindingCode.values())
                .map(code -> "finding." + code.name())
                .toArray(String[]::new);
        for (String bundle : new String[] {"plan", "plan_en"}) {
            assertThat(words(bundle).stringPropertyNames().stream().filter(key -> key.startsWith("finding.")))
                    .as(bundle)
                    .containsExactlyInAnyOrder(codes);
        }
    }

    @Test
    void saysTheSameThingsInBothLanguages() throws IOException {
        Properties chinese = words("plan");
        Properties english = words("plan_en");
        for (FindingCode code : FindingCode.values()) {
            String key = "finding." + code.name();
            assertThat(places(english.getProperty(key))).as(key).isEqualTo(places(chinese.getProperty(key)));
        }
    }

    private static Set<String> places(String message) {
        return PLACE.matcher(message).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Properties words(String bundle) throws IOException {
        Properties words = new Properties();
        var in = Objects.requireNonNull(
                FindingMessagesTest.class.getResourceAsStream("/messages/" + bundle + ".properties"));
        try (InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }
}
