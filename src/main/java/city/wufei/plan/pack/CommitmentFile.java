package city.wufei.plan.pack;

import city.wufei.plan.Bound;
import city.wufei.plan.Reading;
import city.wufei.plan.draft.Commitment;
import java.util.List;

/** {@code commitments.csv}: numbers that the text commits to, named by their line. */
final class CommitmentFile {
    static final String NAME = "commitments.csv";
    static final List<String> COLUMNS =
            List.of("number", "name", "kind", "bound", "value", "unit", "area", "since", "year", "indicator", "place");

    private CommitmentFile() {}

    static Commitment read(CsvRow row, Texts texts) {
        return new Commitment(
                row.required("name"),
                new Reading(
                        row.choice("kind", Reading.Kind.class),
                        row.choiceOrNull("bound", Bound.class),
                        row.decimalOrNull("value"),
                        row.text("unit"),
                        row.textOrNull("area"),
                        row.numberOrNull("since")),
                row.numberOrNull("year"),
                row.numberOrNull("indicator"),
                row.place("place"),
                texts.of(Texts.Owner.COMMITMENT, row.number("number")));
    }

    static List<String> cells(int number, Commitment commitment) {
        Reading target = commitment.target();
        return List.of(
                Integer.toString(number),
                commitment.name(),
                target.kind().name(),
                Cells.of(target.bound()),
                Cells.of(target.value()),
                target.unit(),
                Cells.of(target.area()),
                Cells.of(target.since()),
                Cells.of(commitment.year()),
                Cells.of(commitment.indicator()),
                commitment.place().toString());
    }
}
