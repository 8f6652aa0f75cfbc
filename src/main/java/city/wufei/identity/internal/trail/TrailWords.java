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
        String[] parts = entry.detail().split(" ", 2);
        String rest = parts.length == 2 ? " " + parts[1] : "";
        return KEYS.stream()
                .map(key -> word(key + parts[0]))
                .filter(word -> !word.isEmpty())
                .findFirst()
                .map(word -> word + rest)
                .orElse(entry.detail());
    }

    private String word(String key) {
        Locale locale = LocaleContextHolder.getLocale();
        String found = messages.getMessage(key, null, "", locale);
        return found == null ? "" : found;
    }
}
