package city.wufei.identity.internal;

import org.jspecify.annotations.Nullable;

/**
 * Which people to list.
 *
 * @param words part of a username or name; null for all
 */
public record PeopleFilter(@Nullable String words, @Nullable Role role) {
    public PeopleFilter {
        words = words == null || words.isBlank() ? null : words.strip();
    }
}
