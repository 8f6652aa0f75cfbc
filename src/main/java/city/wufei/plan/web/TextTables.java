package city.wufei.plan.web;

import city.wufei.plan.Place;
import city.wufei.plan.draft.Commitment;
import city.wufei.plan.internal.TextStore.FactRow;
import city.wufei.platform.spreadsheet.Column;
import city.wufei.platform.spreadsheet.TableDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The numbers of the text as spreadsheets. */
final class TextTables {
    private TextTables() {}

    static TableDefinition<FactRow> facts(PlanWords say) {
        return new TableDefinition<>(
                "facts",
                List.of(
                        Column.<FactRow>text("topic", FactRow::topic).width(24),
                        Column.<FactRow>text("name", FactRow::name).width(40),
                        Column.<FactRow>text("partOf", FactRow::partOf).width(28),
                        Column.<FactRow>text("kind", fact -> say.word("plan.fact", fact.kind()))
                                .width(10),
                        Column.<FactRow>text("year", fact -> fact.year() == null ? null : String.valueOf(fact.year()))
                                .width(8),
                        Column.<FactRow>number("value", FactRow::value),
                        Column.<FactRow>text("unit", FactRow::unit).width(10),
                        Column.<FactRow>text("about", fact -> fact.about() ? say.word("plan.fact", "about") : null)
                                .width(8),
                        Column.<FactRow>text("place", fact -> place(say, fact.place()))
                                .width(16),
                        Column.<FactRow>text("quote", FactRow::quote).width(60)));
    }

    static TableDefinition<Commitment> commitments(PlanWords say) {
        return new TableDefinition<>(
                "commitments",
                List.of(
                        Column.<Commitment>text("name", Commitment::name).width(48),
                        Column.<Commitment>text("target", one -> say.reading(one.target()))
                                .width(24),
                        Column.<Commitment>text("year", one -> one.year() == null ? null : String.valueOf(one.year()))
                                .width(8),
                        Column.<Commitment>whole("indicator", Commitment::indicator)
                                .width(10),
                        Column.<Commitment>text("place", one -> place(say, one.place()))
                                .width(16),
                        Column.<Commitment>text("quote", Commitment::quote).width(60)));
    }

    private static @Nullable String place(PlanWords say, @Nullable Place place) {
        return place == null ? null : say.place(place);
    }
}
