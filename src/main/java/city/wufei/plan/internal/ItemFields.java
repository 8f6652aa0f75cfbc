package city.wufei.plan.internal;

import static city.wufei.plan.draft.Unread.Item.Type.INDICATOR;
import static city.wufei.plan.draft.Unread.Item.Type.PROJECT;
import static city.wufei.plan.draft.Unread.Item.Type.TASK;

import city.wufei.kernel.Failure;
import city.wufei.plan.IndicatorKind;
import city.wufei.plan.PlanError;
import city.wufei.plan.Statement;
import city.wufei.plan.YearSpan;
import city.wufei.plan.draft.PlannedUnit;
import city.wufei.plan.draft.Unread.Item;
import city.wufei.plan.internal.AssignmentSql.Role;
import city.wufei.plan.reading.value.BodyNames;
import city.wufei.plan.reading.value.DeadlineReader;
import city.wufei.plan.reading.value.MoneyReader;
import city.wufei.plan.reading.value.ValueReader;
import city.wufei.plan.reading.value.YearsReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which fields an item has, and how a typed text becomes what is kept. One list for review and for enrichment. */
@Component
class ItemFields {
    private static final List<Field> FIELDS = List.of(
            required(INDICATOR, "name"),
            new Field(INDICATOR, "kind", ItemFields::kind),
            plain(INDICATOR, "level1"),
            plain(INDICATOR, "level2"),
            new Field(INDICATOR, "baseline", ItemFields::statement),
            new Field(INDICATOR, "target", ItemFields::statement),
            units(INDICATOR, "units", Role.RESPONSIBLE),
            plain(TASK, "section"),
            plain(TASK, "measure"),
            plain(TASK, "title"),
            required(TASK, "text"),
            units(TASK, "leads", Role.LEAD),
            units(TASK, "supports", Role.SUPPORT),
            new Field(TASK, "deadline", ItemFields::deadline),
            plain(PROJECT, "category"),
            plain(PROJECT, "sector"),
            required(PROJECT, "name"),
            plain(PROJECT, "content"),
            new Field(PROJECT, "years", ItemFields::years),
            new Field(PROJECT, "investment", ItemFields::investment),
            units(PROJECT, "units", Role.RESPONSIBLE));

    private final JdbcClient jdbc;
    private final AssignmentSql assignments;
    private final UnitStore units;
    private final UnitResolution resolution;
    private final DraftWriter writer;

    ItemFields(
            JdbcClient jdbc,
            AssignmentSql assignments,
            UnitStore units,
            UnitResolution resolution,
            DraftWriter writer) {
        this.jdbc = jdbc;
        this.assignments = assignments;
        this.units = units;
        this.resolution = resolution;
        this.writer = writer;
    }

    /** Names of the fields of a type, in the order a form shows them. */
    static List<String> namesOf(Item.Type type) {
        return FIELDS.stream()
                .filter(field -> field.type == type)
                .map(Field::name)
                .toList();
    }

    /**
     * Gives a field what {@code text} says.
     *
     * @param id of the item's row
     * @throws Failure {@link PlanError#PLAN_VALUE_NOT_UNDERSTOOD} naming the field and what it takes
     */
    void set(PlanRow plan, Item.Type type, long id, String name, String text) {
        Field field = FIELDS.stream()
                .filter(one -> one.type == type && one.name.equals(name))
                .findFirst()
                .orElseThrow(() -> Failure.of(PlanError.PLAN_FIELD_UNKNOWN, name));
        Value value = field.reader.read(name, text.strip());
        update(type, id, value.columns);
        if (value.statement != null) {
            writer.replaceReadings(id, name.toUpperCase(java.util.Locale.ROOT), value.statement);
        }
        if (value.role != null) {
            assignments.replace(plan.id(), type, id, value.role, value.units, printed -> unitOf(plan, printed));
        }
    }

    private long unitOf(PlanRow plan, String printed) {
        return units.idOf(plan.id(), printed).orElseGet(() -> {
            PlannedUnit unit = new PlannedUnit(printed, List.of(), BodyNames.isGroup(printed));
            return units.add(plan.id(), unit, resolution.resolve(unit, resolution.codeOf(plan.region())));
        });
    }

    private void update(Item.Type type, long id, Map<String, @Nullable Object> columns) {
        columns.forEach(
                (column, value) -> jdbc.sql("update " + table(type) + " set " + column + " = :value where id = :id")
                        .param("value", value)
                        .param("id", id)
                        .update());
    }

    static String table(Item.Type type) {
        return switch (type) {
            case INDICATOR -> "plan_indicator";
            case TASK -> "plan_task";
            case PROJECT -> "plan_project";
        };
    }

    private static Value kind(String field, String text) {
        try {
            return Value.of("kind", IndicatorKind.valueOf(text).name());
        } catch (IllegalArgumentException unknown) {
            throw notUnderstood(field, text).causedBy(unknown);
        }
    }

    private static Value statement(String field, String text) {
        Statement statement = ValueReader.read(text);
        if (statement.isUnread()) {
            throw notUnderstood(field, text);
        }
        return new Value(columns(field + "_text", text), statement, null, List.of());
    }

    private static Value deadline(String field, String text) {
        Map<String, @Nullable Object> columns = columns("deadline_text", text);
        columns.put("deadline", last(field, text));
        return new Value(columns, null, null, List.of());
    }

    private static @Nullable LocalDate last(String field, String text) {
        return DeadlineReader.read(text)
                .orElseThrow(() -> notUnderstood(field, text))
                .last();
    }

    private static Value years(String field, String text) {
        YearSpan years = YearsReader.read(text).orElseThrow(() -> notUnderstood(field, text));
        Map<String, @Nullable Object> columns = columns("years_text", text);
        columns.put("from_year", years.from());
        columns.put("to_year", years.to());
        return new Value(columns, null, null, List.of());
    }

    private static Value investment(String field, String text) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        if (text.isEmpty()) {
            columns.put("investment", null);
        } else {
            BigDecimal amount = MoneyReader.read(text, 0).orElseThrow(() -> notUnderstood(field, text));
            columns.put("carrier", null);
            columns.put("investment", amount);
        }
        return new Value(columns, null, null, List.of());
    }

    private static Field plain(Item.Type type, String name) {
        return new Field(type, name, (field, text) -> Value.of(field, text));
    }

    private static Field required(Item.Type type, String name) {
        return new Field(type, name, (field, text) -> {
            if (text.isEmpty()) {
                throw notUnderstood(field, text);
            }
            return Value.of(field, text);
        });
    }

    private static Field units(Item.Type type, String name, Role role) {
        return new Field(
                type, name, (field, text) -> new Value(new LinkedHashMap<>(), null, role, BodyNames.read(text)));
    }

    private static Failure notUnderstood(String field, String text) {
        return Failure.of(PlanError.PLAN_VALUE_NOT_UNDERSTOOD, field, text);
    }

    private static Map<String, @Nullable Object> columns(String column, @Nullable Object value) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(column, value);
        return columns;
    }

    private record Field(Item.Type type, String name, Reader reader) {}

    private interface Reader {
        Value read(String field, String text);
    }

    private record Value(
            Map<String, @Nullable Object> columns,
            @Nullable Statement statement,
            @Nullable Role role,
            List<String> units) {
        static Value of(String column, String text) {
            return new Value(ItemFields.columns(column, text), null, null, List.of());
        }
    }
}
