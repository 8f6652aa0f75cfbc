package city.wufei.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.kernel.ErrorCode;
import java.io.IOException;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Both languages say the same things, and every failure has words. */
class MessagesAreInStepTest {
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    @TestFactory
    Stream<DynamicTest> haveTheSameKeysInBothLanguages() throws IOException {
        return Bundles.all().stream()
                .map(bundle -> DynamicTest.dynamicTest(
                        bundle.module(),
                        () -> assertThat(bundle.english())
                                .containsOnlyKeys(bundle.chinese().keySet())));
    }

    @TestFactory
    Stream<DynamicTest> useTheSameArgumentsInBothLanguages() throws IOException {
        return Bundles.all().stream()
                .map(bundle -> DynamicTest.dynamicTest(
                        bundle.module(),
                        () -> bundle.chinese()
                                .forEach((key, chinese) -> assertThat(arguments(chinese))
                                        .as(key)
                                        .isEqualTo(arguments(bundle.english().getOrDefault(key, ""))))));
    }

    @TestFactory
    Stream<DynamicTest> areReadableAsPatterns() throws IOException {
        return Bundles.all().stream()
                .map(bundle -> DynamicTest.dynamicTest(
                        bundle.module(),
                        () -> texts(bundle)
                                .forEach(text -> assertThat(new MessageFormat(text).toPattern())
                                        .isNotNull())));
    }

    /** In a pattern a single straight apostrophe disappears and takes the arguments after it with it. */
    @TestFactory
    Stream<DynamicTest> haveNoLoneApostrophes() throws IOException {
        return Bundles.all().stream()
                .map(bundle -> DynamicTest.dynamicTest(
                        bundle.module(),
                        () -> assertThat(texts(bundle))
                                .filteredOn(text -> text.replace("''", "").contains("'"))
                                .isEmpty()));
    }

    @Test
    void belongToOneModuleEach() throws IOException {
        List<String> keys = Bundles.all().stream()
                .flatMap(bundle -> bundle.chinese().keySet().stream())
                .toList();

        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void haveWordsForEveryErrorCode() throws IOException {
        Set<String> worded = Bundles.all().stream()
                .flatMap(bundle -> bundle.chinese().keySet().stream())
                .collect(Collectors.toSet());

        assertThat(errorCodes())
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allSatisfy(code -> assertThat(worded).contains("error." + code));
    }

    private static List<String> errorCodes() {
        List<String> codes = new ArrayList<>();
        MainCode.CLASSES.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(ErrorCode.class))
                .map(type -> type.reflect().getEnumConstants())
                .flatMap(Stream::of)
                .forEach(constant -> codes.add(((ErrorCode) constant).name()));
        return codes;
    }

    private static Collection<String> texts(Bundles bundle) {
        return Stream.concat(bundle.chinese().values().stream(), bundle.english().values().stream())
                .toList();
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
