package city.wufei.registry.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a row is known by where a name is free again once its bearer is over: the name, and the last day when that has
 * passed. So what is over comes back as itself, and something new may be called like it.
 */
final class LastingKey {
    private static final String BETWEEN = "\t";

    private LastingKey() {}

    static String of(String name, @Nullable LocalDate lastDay, LocalDate today) {
        return lastDay != null && lastDay.isBefore(today) ? name + BETWEEN + lastDay : name;
    }

    /**
     * What is there under the keys. A last day that nothing has yet means what lasts: it is to end.
     *
     * @param lasting those that last on a day or later, by name
     */
    static <T> Map<String, T> current(
            Set<String> keys,
            LocalDate today,
            BiFunction<List<String>, LocalDate, Map<String, T>> lasting,
            Function<T, @Nullable LocalDate> lastDay) {
        List<String> names = keys.stream().map(LastingKey::name).distinct().toList();
        Map<String, T> now = lasting.apply(names, today);
        Map<String, T> current = new HashMap<>();
        for (String key : keys) {
            String name = name(key);
            T found = now.get(name);
            LocalDate last = over(key);
            T over = last == null ? null : lasting.apply(List.of(name), last).get(name);
            if (over != null && Objects.equals(last, lastDay.apply(over))) {
                found = over;
            }
            if (found != null) {
                current.put(key, found);
            }
        }
        return current;
    }

    private static String name(String key) {
        return key.split(BETWEEN, 2)[0];
    }

    private static @Nullable LocalDate over(String key) {
        String[] parts = key.split(BETWEEN, 2);
        return parts.length == 1 ? null : LocalDate.parse(parts[1]);
    }
}
