package city.wufei.plan.web;

import city.wufei.plan.internal.Responsibility;
import city.wufei.plan.internal.UnitRow;
import city.wufei.platform.spreadsheet.Column;
import city.wufei.platform.spreadsheet.TableDefinition;
import city.wufei.registry.Organisation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Units as spreadsheets: how much each has to do, and the list of responsibilities, a row for each part in each item. */
final class UnitTables {
    private UnitTables() {}

    static TableDefinition<UnitRow> units(PlanWords say, Map<Long, Organisation> registered) {
        return new TableDefinition<>(
                "units",
                List.of(
                        Column.<UnitRow>text("name", UnitRow::name).width(36),
                        Column.<UnitRow>text("registered", unit -> name(registered, unit.id()))
                                .width(36),
                        Column.<UnitRow>text("kind", unit -> say.word("plan.unit.group", unit.group()))
                                .width(10),
                        Column.<UnitRow>whole("indicators", UnitRow::indicators),
                        Column.<UnitRow>whole("leads", UnitRow::leads),
                        Column.<UnitRow>whole("supports", UnitRow::supports),
                        Column.<UnitRow>whole("projects", UnitRow::projects)));
    }

    static TableDefinition<Responsibility> responsibilities(PlanWords say, Map<Long, Organisation> registered) {
        return new TableDefinition<>(
                "responsibilities",
                List.of(
                        Column.<Responsibility>text("unit", Responsibility::unit)
                                .width(32),
                        Column.<Responsibility>text("role", one -> say.word("plan.role", one.role()))
                                .width(10),
                        Column.<Responsibility>text("type", one -> say.word("plan.item", one.type()))
                                .width(10),
                        Column.<Responsibility>whole("number", Responsibility::number)
                                .width(6),
                        Column.<Responsibility>text("section", Responsibility::section)
                                .width(28),
                        Column.<Responsibility>text("label", Responsibility::label)
                                .width(60),
                        Column.<Responsibility>text("text", Responsibility::text)
                                .width(60),
                        Column.<Responsibility>text("due", Responsibility::due).width(24),
                        Column.<Responsibility>text("printed", Responsibility::printed)
                                .width(28),
                        Column.<Responsibility>text("registered", one -> name(registered, one.unitId()))
                                .width(32)));
    }

    /** In the register on the day that is asked about; null where nobody registered the unit. */
    private static @Nullable String name(Map<Long, Organisation> registered, long unit) {
        Organisation body = registered.get(unit);
        return body == null ? null : body.name();
    }
}
