package city.wufei.plan.audit;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Cuts running text. */
final class Sentences {
    private static final Pattern END = Pattern.compile("[。；]");

    private Sentences() {}

    /** The sentences of a text without their ends; a semicolon ends one too. */
    static Stream<String> of(String text) {
        return END.splitAsStream(text).map(String::strip).filter(sentence -> !sentence.isEmpty());
    }
}
