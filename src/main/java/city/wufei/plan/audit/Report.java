package city.wufei.plan.audit;

import city.wufei.plan.Place;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** A finding in the making: what a rule does not say stays empty. */
final class Report {
    private final FindingCode code;
    private List<Place> places = List.of();
    private List<String> arguments = List.of();
    private String printed = "";
    private String expected = "";
    private String arithmetic = "";
    private List<String> quotes = List.of();

    private Report(FindingCode code) {
        this.code = code;
    }

    static Report of(FindingCode code) {
        return new Report(code);
    }

    Report at(Place... where) {
        return at(Arrays.asList(where));
    }

    Report at(Collection<Place> where) {
        places = where.stream().distinct().toList();
        return this;
    }

    Report saying(Object... what) {
        arguments = Arrays.stream(what).map(Object::toString).toList();
        return this;
    }

    Report printed(String text) {
        printed = text;
        return this;
    }

    Report expected(String text) {
        expected = text;
        return this;
    }

    Report by(String calculation) {
        arithmetic = calculation;
        return this;
    }

    Report quoting(String... texts) {
        return quoting(Arrays.asList(texts));
    }

    Report quoting(Collection<String> texts) {
        quotes = texts.stream().distinct().toList();
        return this;
    }

    Finding finding() {
        return new Finding(code, places, arguments, printed, expected, arithmetic, quotes);
    }
}
