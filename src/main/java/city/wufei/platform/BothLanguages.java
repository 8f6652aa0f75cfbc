package city.wufei.platform;

import city.wufei.kernel.Failure;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/** Says things in Chinese and, below it, in English: for the console, where nobody has chosen a language. */
public final class BothLanguages {
    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private BothLanguages() {}

    public static String of(String key, Object... arguments) {
        MessageSource messages = MessageBundles.messageSource();
        return inEach(language -> messages.getMessage(key, arguments, language));
    }

    /** The failure, and the single errors that it is made of, each on its line. */
    public static String of(Failure failure) {
        Words words = Words.ofBundles();
        return inEach(language -> Stream.concat(
                        Stream.of(words.of(language, failure.code(), failure.arguments())),
                        failure.errors().stream()
                                .map(error ->
                                        error.path() + ": " + words.of(language, error.code(), error.arguments())))
                .collect(Collectors.joining("\n")));
    }

    private static String inEach(Function<Locale, String> wording) {
        return LANGUAGES.stream().map(wording).collect(Collectors.joining("\n"));
    }
}
