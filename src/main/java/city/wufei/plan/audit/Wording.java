package city.wufei.plan.audit;

import city.wufei.plan.Statement;
import city.wufei.plan.reading.value.NormalText;

/** Baselines and targets as printed, so that they can stand alone. */
final class Wording {
    private Wording() {}

    /** With its unit where the cell leaves that to a column of units. */
    static String of(Statement statement) {
        String text = NormalText.of(statement.text());
        return statement.readings().stream()
                .map(reading -> reading.unit())
                .filter(unit -> !unit.isEmpty() && !text.contains(NormalText.of(unit)))
                .findFirst()
                .map(unit -> statement.text() + unit)
                .orElse(statement.text());
    }
}
