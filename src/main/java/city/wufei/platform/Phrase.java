package city.wufei.platform;

import city.wufei.kernel.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Something to say that is kept before it is known who will read it, and so in which language: a message key with the
 * arguments of the message.
 */
public record Phrase(String key, List<String> arguments) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};

    public Phrase {
        arguments = List.copyOf(arguments);
    }

    public static Phrase of(String key, Object... arguments) {
        return new Phrase(key, List.of(arguments).stream().map(String::valueOf).toList());
    }

    public static Phrase of(Failure failure) {
        return of("error." + failure.code().name(), failure.arguments().toArray());
    }

    public String in(Locale language, Words words) {
        return words.ofKept(language, key, arguments.toArray());
    }

    /** A JSON array: the key, then the arguments. */
    public String toJson() {
        List<String> all = new ArrayList<>();
        all.add(key);
        all.addAll(arguments);
        return JSON.writeValueAsString(all);
    }

    public static @Nullable Phrase fromJson(@Nullable String json) {
        if (json == null) {
            return null;
        }
        List<String> all = JSON.readValue(json, STRINGS);
        return new Phrase(all.get(0), all.subList(1, all.size()));
    }
}
