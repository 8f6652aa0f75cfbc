package city.wufei.office.figures;

import city.wufei.facts.FactBook;
import city.wufei.facts.Series;
import city.wufei.kernel.Period;
import city.wufei.office.cycle.BothLabels;
import city.wufei.office.cycle.FormRow;
import city.wufei.office.cycle.RowSource;
import city.wufei.registry.Named;
import city.wufei.registry.Organisation;
import city.wufei.registry.Organisations;
import java.util.List;
import org.springframework.stereotype.Component;

/** The series whose figures are a unit's own, of the kind of period that is asked for. */
@Component
class SeriesRows implements RowSource {
    private final FactBook book;
    private final Organisations organisations;

    SeriesRows(FactBook book, Organisations organisations) {
        this.book = book;
        this.organisations = organisations;
    }

    @Override
    public String key() {
        return "series";
    }

    @Override
    public List<FormRow> rows(long unit, Period period) {
        return book.list(null, null, period.kind()).stream()
                .filter(series -> isOf(series, unit, period))
                .map(series -> new FormRow(
                        series.code(), new BothLabels(series.name(), series.name()), series.unit(), series.code()))
                .toList();
    }

    /** A series stays with the body that follows its owner. */
    private boolean isOf(Series series, long unit, Period period) {
        Named owner = series.owner();
        return owner != null
                && organisations
                        .on(owner.id(), period.to())
                        .map(Organisation::id)
                        .equals(organisations.on(unit, period.to()).map(Organisation::id));
    }
}
