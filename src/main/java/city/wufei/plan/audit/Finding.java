package city.wufei.plan.audit;

import city.wufei.plan.Place;
import java.util.List;

/**
 * Something in the document that does not agree with the rest of it.
 *
 * @param places where it stands, the place to mend first
 * @param arguments what the message {@code finding.CODE} puts into its places, as text
 * @param printed what the document says, with unit
 * @param expected what it should say according to its other places, with unit; empty when there is no one answer
 * @param arithmetic how {@code expected} comes about ("84.35＋209.75＋241.71＝535.81"); empty when nothing was calculated
 * @param quotes the words of the document it rests on
 */
public record Finding(
        FindingCode code,
        List<Place> places,
        List<String> arguments,
        String printed,
        String expected,
        String arithmetic,
        List<String> quotes) {
    public Finding {
        places = List.copyOf(places);
        arguments = List.copyOf(arguments);
        quotes = List.copyOf(quotes);
        if (places.isEmpty() || (quotes.isEmpty() && arithmetic.isEmpty())) {
            throw new IllegalArgumentException(code + " without a place, or with neither quote nor arithmetic");
        }
    }

    public Severity severity() {
        return code.severity();
    }
}
