package city.wufei.plan.cli;

import city.wufei.plan.Place;
import city.wufei.plan.audit.Finding;
import city.wufei.platform.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Words in the language that was asked for. */
record Wording(Words words, Locale language) {
    /** Numbers are put in as they are, without marks between thousands. */
    String of(String key, Object... arguments) {
        return words.of(
                language, key, Arrays.stream(arguments).map(String::valueOf).toArray());
    }

    /** The word for a constant: {@code group.CONSTANT}. */
    String of(String group, Enum<?> constant) {
        return of(group + "." + constant.name());
    }

    String message(Finding finding) {
        return of("finding", finding.code(), finding.arguments());
    }

    private String of(String group, Enum<?> constant, List<String> arguments) {
        return of(group + "." + constant.name(), arguments.toArray());
    }

    String place(Place place) {
        return place.inTable() ? of("place.row", place.number(), place.row()) : of("place.paragraph", place.number());
    }

    String places(List<Place> places) {
        return places.stream().map(this::place).collect(Collectors.joining(of("place.separator")));
    }
}
