package city.wufei.office.figures;

import city.wufei.facts.FactBook;
import city.wufei.facts.FactEntry;
import city.wufei.kernel.Failure;
import city.wufei.office.cycle.Accepted;
import city.wufei.office.cycle.Accepted.Value;
import city.wufei.office.cycle.Taker;
import city.wufei.registry.Organisation;
import city.wufei.registry.Organisations;
import city.wufei.registry.RegistryError;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Takes accepted figures over as facts about the region that the unit serves. Columns: {@code value}, a number;
 * {@code note} of the same row goes along. The target of a row is the code of its series.
 */
@Component
class FactTaker implements Taker {
    private final FactBook book;
    private final Organisations organisations;

    FactTaker(FactBook book, Organisations organisations) {
        this.book = book;
        this.organisations = organisations;
    }

    @Override
    public String key() {
        return "facts";
    }

    @Override
    public void take(Accepted accepted) {
        Organisation unit = organisations
                .on(accepted.unit(), accepted.period().to())
                .orElseThrow(() -> Failure.of(RegistryError.ORGANISATION_NOT_FOUND, String.valueOf(accepted.unit())));
        Map<String, String> notes = accepted.values().stream()
                .filter(value -> value.column().code().equals("note"))
                .collect(Collectors.toMap(value -> value.row().code(), Value::value));
        List<FactEntry> entries = accepted.values().stream()
                .filter(value -> value.column().code().equals("value") && value.target() != null)
                .map(value -> new FactEntry(
                        Objects.requireNonNull(value.target()),
                        unit.region().id(),
                        accepted.period(),
                        new BigDecimal(value.value()),
                        accepted.unitName(),
                        null,
                        notes.getOrDefault(value.row().code(), ""),
                        "return/" + accepted.returnId()))
                .toList();
        book.record(entries, accepted.by());
    }
}
