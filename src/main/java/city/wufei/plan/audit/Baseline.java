package city.wufei.plan.audit;

import city.wufei.plan.Reading;
import city.wufei.plan.draft.PlannedIndicator;
import java.util.Optional;

/** The baseline of an indicator, where it is a number. */
final class Baseline {
    private Baseline() {}

    static Optional<Amount> of(PlannedIndicator indicator) {
        return indicator.baseline().readings().stream()
                .filter(reading -> reading.kind() == Reading.Kind.AMOUNT && reading.area() == null)
                .flatMap(reading ->
                        Optional.ofNullable(reading.value()).stream().map(value -> Amount.exact(value, reading.unit())))
                .findFirst();
    }
}
