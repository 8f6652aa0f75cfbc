package city.wufei.platform.spreadsheet.intake;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Words in both languages: a table may come back in either. */
record Spoken(MessageSource messages) {
    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    /** What the key says in each language. */
    Stream<String> in(String key, Object... arguments) {
        return LANGUAGES.stream().flatMap(locale -> Stream.ofNullable(find(key, locale, arguments)));
    }

    String of(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    private @Nullable String find(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, null, locale);
    }
}
