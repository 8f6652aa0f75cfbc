package city.wufei.identity.internal.trail;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What entries say of details, in the reader's words: names of roles and outcomes are kept as codes. */
@Component("trailWords")
public class TrailWords {
    private static final List<String> KEYS = List.of("role.", "trail.outcome.", "scope.");

    private final MessageSource messages;

    TrailWords(MessageSource messages) {
        this.messages = messages;
    }

    public String detail(TrailEntry entry) {
        return detail(entry.detail());
    }

    /** As it was written down, with a code at its beginning in words. */
    public String detail(String written) {
        String[] parts = written.split(" ", 2);
        String rest = parts.length == 2 ? " " + parts[1] : "";
        return KEYS.stream()
                .map(key -> word(key + parts[0]))
                .filter(word -> !word.isEmpty())
                .findFirst()
                .map(word -> word + rest)
                .orElse(written);
    }

    private String word(String key) {
        Locale locale = LocaleContextHolder.getLocale();
        String found = messages.getMessage(key, null, "", locale);
        return found == null ? "" : found;
    }
}
