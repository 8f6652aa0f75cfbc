package city.wufei.platform.notices;

import city.wufei.platform.Audience;
import city.wufei.platform.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened.
 *
 * @param kind stable name
 * @param words one sentence, the message {@code notice.KIND} with its arguments
 * @param link the page of this application that it is about
 * @param urgent goes out at once, also to those who want to hear once a day
 * @param once a notice with the same is told only the first time; null for always
 */
public record Notice(
        String kind,
        Phrase words,
        Audience audience,
        String link,
        boolean urgent,
        @Nullable String once) {

    public static Notice of(String kind, Audience audience, String link, Object... arguments) {
        return new Notice(kind, Phrase.of("notice." + kind, arguments), audience, link, false, null);
    }

    public Notice asUrgent() {
        return new Notice(kind, words, audience, link, true, once);
    }

    public Notice once(String key) {
        return new Notice(kind, words, audience, link, urgent, key);
    }
}
