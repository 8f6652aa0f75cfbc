package city.wufei.registry.web;

import city.wufei.kernel.Failure;
import city.wufei.kernel.Problem;
import city.wufei.registry.Change.Verb;
import city.wufei.registry.RegistryError;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What somebody entered on the page of a change: fields by name, {@code beginning[0].name} and so on for what begins.
 * Wrong fields are collected until {@link #throwIfWrong}.
 */
final class ChangeForm {
    private static final int OTHERS = 3;
    private static final int PARTS = 4;

    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<String> others = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    static ChangeForm of(MultiValueMap<String, String> sent) {
        ChangeForm form = new ChangeForm();
        sent.forEach((name, values) ->
                form.values.put(name, values.isEmpty() ? "" : values.get(0).strip()));
        sent.getOrDefault("with", List.of()).stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(form.others::add);
        return form;
    }

    static ChangeForm empty() {
        return new ChangeForm();
    }

    ChangeForm fill(String name, Object value) {
        values.putIfAbsent(name, value.toString());
        return this;
    }

    /** For the template. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    @Nullable
    String textOrNull(String name) {
        String text = value(name);
        return text.isEmpty() ? null : text;
    }

    /** The names entered of those that are merged with it. */
    List<String> others() {
        return List.copyOf(others);
    }

    /** For the template: as many as there are fields. */
    public List<String> otherFields() {
        List<String> fields = new ArrayList<>(others);
        while (fields.size() < OTHERS) {
            fields.add("");
        }
        return fields;
    }

    /** For the template: numbers of the rows that can begin. */
    public static List<Integer> rows(Verb verb) {
        return switch (verb) {
            case RENAME, CHANGE_KIND, MERGE -> List.of(0);
            case SPLIT -> java.util.stream.IntStream.range(0, PARTS).boxed().toList();
            case END -> List.of();
        };
    }

    /** The rows that are filled in; of a single one it does not matter. */
    List<Integer> filled(Verb verb) {
        return rows(verb).stream()
                .filter(row -> verb != Verb.SPLIT || !value(path(row, "name")).isEmpty())
                .toList();
    }

    static String path(int row, String field) {
        return "beginning[" + row + "]." + field;
    }

    LocalDate day() {
        try {
            return LocalDate.parse(value("day"));
        } catch (DateTimeParseException e) {
            wrong("day", RegistryError.DAY_EXPECTED, value("day"));
            return LocalDate.EPOCH;
        }
    }

    <E extends Enum<E>> E choice(String name, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value(name))) {
                return constant;
            }
        }
        wrong(name, RegistryError.CHOICE_EXPECTED);
        return type.getEnumConstants()[0];
    }

    int number(String name) {
        if (!value(name).matches("\\d{1,6}")) {
            wrong(name, RegistryError.WHOLE_NUMBER_EXPECTED, value(name));
            return 0;
        }
        return Integer.parseInt(value(name));
    }

    void wrong(String path, RegistryError code, Object... arguments) {
        problems.add(Problem.of(path, code, arguments));
    }

    void throwIfWrong() {
        if (!problems.isEmpty()) {
            throw Failure.of(RegistryError.CHANGE_INVALID, problems);
        }
    }

    /** What was sent, for a page that sends it again; without what the page adds itself. */
    public List<Map.Entry<String, String>> pairs() {
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        values.forEach((name, value) -> {
            if (!name.equals("with") && !name.equals("confirm") && !name.startsWith("_")) {
                pairs.add(Map.entry(name, value));
            }
        });
        others.forEach(other -> pairs.add(Map.entry("with", other)));
        return pairs;
    }
}
