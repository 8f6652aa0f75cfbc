package city.wufei.platform;

import city.wufei.kernel.ErrorCode;
import city.wufei.kernel.Failure;
import city.wufei.kernel.Period;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Puts keys and error codes into words, from the bundles {@code messages/*.properties}. Without a locale the reader's is
 * taken, as the request said.
 */
@Component
public class Words {
    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    /** The same words, for programs that run without the application. */
    public static Words ofBundles() {
        return new Words(MessageBundles.messageSource());
    }

    public String of(String key, Object... arguments) {
        return of(LocaleContextHolder.getLocale(), key, arguments);
    }

    /** Null where the reader's language has no words for the key. */
    public @Nullable String find(String key) {
        return messages.getMessage(key, null, null, LocaleContextHolder.getLocale());
    }

    public String of(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** A period as it is said: “2024 年第 3 季度”. */
    public String of(Period period) {
        return of("period." + period.kind(), String.valueOf(period.year()), period.number());
    }

    /** Words for a key that was kept; a version that does not know it says the key itself. */
    public String ofKept(Locale locale, String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, key, locale));
    }

    public String of(Failure failure) {
        return of(LocaleContextHolder.getLocale(), failure.code(), failure.arguments());
    }

    public String of(Locale locale, ErrorCode code, List<Object> arguments) {
        return messages.getMessage("error." + code.name(), arguments.toArray(), locale);
    }
}
