package city.wufei.plan.web;

import city.wufei.plan.Place;
import city.wufei.plan.audit.Finding;
import city.wufei.platform.Words;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts findings and places into the reader's language. */
@Component
class FindingWords {
    private final Words words;

    FindingWords(Words words) {
        this.words = words;
    }

    String message(Finding finding) {
        return words.of("finding." + finding.code().name(), finding.arguments().toArray());
    }

    String place(Place place) {
        return place.inTable()
                ? words.of("place.row", String.valueOf(place.number()), String.valueOf(place.row()))
                : words.of("place.paragraph", String.valueOf(place.number()));
    }

    String places(List<Place> places) {
        return places.stream().map(this::place).collect(Collectors.joining(words.of("place.separator")));
    }
}
