package city.wufei.plan.internal;

import city.wufei.kernel.RegionCode;
import city.wufei.plan.Direction;
import city.wufei.plan.Reading;
import city.wufei.plan.Statement;
import city.wufei.plan.YearSpan;
import city.wufei.plan.draft.Fact;
import city.wufei.plan.draft.PlanDraft;
import city.wufei.plan.draft.PlanHead;
import city.wufei.plan.draft.PlannedIndicator;
import city.wufei.plan.draft.PlannedProject;
import city.wufei.plan.draft.PlannedTask;
import city.wufei.plan.draft.PlannedUnit;
import city.wufei.plan.draft.Unread.Item;
import city.wufei.plan.internal.AssignmentSql.Role;
import city.wufei.registry.Region;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes a whole draft, or a whole pack; the caller's transaction makes it all or nothing. */
@Component
class DraftWriter {
    private final JdbcClient jdbc;
    private final Batches batches;
    private final UnitStore units;
    private final UnitResolution resolution;
    private final UnreadStore unread;
    private final TextStore texts;
    private final MarginStore margin;

    DraftWriter(
            JdbcClient jdbc,
            Batches batches,
            UnitStore units,
            UnitResolution resolution,
            UnreadStore unread,
            TextStore texts,
            MarginStore margin) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.units = units;
        this.resolution = resolution;
        this.unread = unread;
        this.texts = texts;
        this.margin = margin;
    }

    /**
     * What a pack knows beyond a document.
     *
     * @param pack its name
     * @param titles short titles of tasks, by number
     * @param directions of indicators, by number
     * @param factKeys stable names of facts
     */
    record Extras(
            @Nullable String pack,
            Map<Integer, String> titles,
            Map<Integer, Direction> directions,
            Map<Fact, String> factKeys) {
        static final Extras NONE = new Extras(null, Map.of(), Map.of(), Map.of());
    }

    /** Returns the id of the new plan. */
    long write(PlanDraft draft, Extras extras, PlanStatus status, String by, Instant at) {
        Optional<Region> region = resolution.regionOf(draft.head().place());
        long plan = insertPlan(draft.head(), region, extras.pack, status, by, at);
        Map<String, Long> unitIds = insertUnits(plan, draft.units(), region.map(Region::code));
        List<Object[]> assignments = new ArrayList<>();
        insertIndicators(plan, draft.indicators(), extras, new Assignments(plan, unitIds, assignments));
        insertTasks(plan, draft.tasks(), extras, new Assignments(plan, unitIds, assignments));
        insertProjects(plan, draft.projects(), new Assignments(plan, unitIds, assignments));
        batches.insert(
                "insert into plan_assignment (plan_id, item_type, item_id, role, position, printed, unit_id)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                assignments);
        texts.addFacts(plan, draft.facts(), extras.factKeys);
        texts.addCommitments(plan, draft.commitments());
        margin.addSums(plan, draft.sums());
        margin.addRemarks(plan, draft.remarks());
        unread.add(plan, draft.unread());
        return plan;
    }

    private long insertPlan(
            PlanHead head, Optional<Region> region, @Nullable String pack, PlanStatus status, String by, Instant at) {
        YearSpan period = head.period();
        return jdbc.sql("insert into plan (title, place_name, region_id, issuer, issued_on, base_year, from_year,"
                        + " to_year, status, pack, made_at, made_by) values (:title, :place, :region,"
                        + " :issuer, :issued, :base, :from, :to, :status, :pack, :at, :by) returning id")
                .param("title", head.title())
                .param("place", head.place())
                .param("region", region.map(Region::id).orElse(null))
                .param("issuer", head.issuer())
                .param("issued", head.issuedOn())
                .param("base", head.baseYear())
                .param("from", period == null ? null : period.from())
                .param("to", period == null ? null : period.to())
                .param("status", status.name())
                .param("pack", pack)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .query(Long.class)
                .single();
    }

    private Map<String, Long> insertUnits(long plan, List<PlannedUnit> planned, Optional<RegionCode> within) {
        Map<String, Long> ids = new HashMap<>();
        for (PlannedUnit unit : planned) {
            long id = units.add(plan, unit, resolution.resolve(unit, within));
            unit.aliases().forEach(alias -> ids.putIfAbsent(alias, id));
            ids.put(unit.name(), id);
        }
        return ids;
    }

    private void insertIndicators(
            long plan, List<PlannedIndicator> indicators, Extras extras, Assignments assignments) {
        List<Long> ids = batches.ids(indicators.size());
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> readings = new ArrayList<>();
        for (int i = 0; i < indicators.size(); i++) {
            PlannedIndicator one = indicators.get(i);
            long id = ids.get(i);
            rows.add(new @Nullable Object[] {
                id,
                plan,
                one.number(),
                one.name(),
                one.kind().name(),
                one.level1(),
                one.level2(),
                name(extras.directions.get(one.number())),
                one.baseline().text(),
                one.target().text(),
                one.place().toString()
            });
            readings.addAll(readingRows(id, "BASELINE", one.baseline()));
            readings.addAll(readingRows(id, "TARGET", one.target()));
            assignments.add(Item.Type.INDICATOR, id, Role.RESPONSIBLE, one.units());
        }
        batches.insert(
                "insert into plan_indicator (id, plan_id, number, name, kind, level1, level2, direction, baseline_text,"
                        + " target_text, place) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
        batches.insert(READING, readings);
    }

    private static final String READING =
            "insert into plan_reading (indicator_id, side, part, kind, bound, value, unit,"
                    + " area, since) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static List<Object[]> readingRows(long indicator, String side, Statement statement) {
        List<Object[]> rows = new ArrayList<>();
        for (Reading reading : statement.readings()) {
            rows.add(new @Nullable Object[] {
                indicator,
                side,
                rows.size() + 1,
                reading.kind().name(),
                reading.bound() == null ? null : reading.bound().name(),
                reading.value(),
                reading.unit(),
                reading.area(),
                reading.since()
            });
        }
        return rows;
    }

    /** Puts new readings in the place of those an indicator had on one side. */
    void replaceReadings(long indicator, String side, Statement statement) {
        jdbc.sql("delete from plan_reading where indicator_id = :indicator and side = :side")
                .param("indicator", indicator)
                .param("side", side)
                .update();
        batches.insert(READING, readingRows(indicator, side, statement));
    }

    private void insertTasks(long plan, List<PlannedTask> tasks, Extras extras, Assignments assignments) {
        List<Long> ids = batches.ids(tasks.size());
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            PlannedTask one = tasks.get(i);
            rows.add(new @Nullable Object[] {
                ids.get(i),
                plan,
                one.number(),
                one.section(),
                one.measure(),
                extras.titles.get(one.number()),
                one.text().isEmpty() ? null : one.text(),
                one.deadlineText(),
                one.deadline(),
                one.place().toString()
            });
            assignments.add(Item.Type.TASK, ids.get(i), Role.LEAD, one.leads());
            assignments.add(Item.Type.TASK, ids.get(i), Role.SUPPORT, one.supports());
        }
        batches.insert(
                "insert into plan_task (id, plan_id, number, section, measure, title, text, deadline_text, deadline,"
                        + " place) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    private void insertProjects(long plan, List<PlannedProject> projects, Assignments assignments) {
        List<Long> ids = batches.ids(projects.size());
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < projects.size(); i++) {
            PlannedProject one = projects.get(i);
            YearSpan years = one.years();
            rows.add(new @Nullable Object[] {
                ids.get(i),
                plan,
                one.number(),
                one.category(),
                one.sector(),
                one.name(),
                one.content().isEmpty() ? null : one.content(),
                one.yearsText(),
                years == null ? null : years.from(),
                years == null ? null : years.to(),
                one.investment(),
                carrier(one, projects),
                one.place().toString()
            });
            assignments.add(Item.Type.PROJECT, ids.get(i), Role.RESPONSIBLE, one.units());
        }
        batches.insert(
                "insert into plan_project (id, plan_id, number, category, sector, name, content, years_text, from_year,"
                        + " to_year, investment, carrier, place) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    private static @Nullable Integer carrier(PlannedProject project, List<PlannedProject> all) {
        BigDecimal own = project.investment();
        return own != null
                ? null
                : all.stream()
                        .filter(other -> project.investmentSharedWith().contains(other.number()))
                        .filter(other -> other.investment() != null)
                        .map(PlannedProject::number)
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private record Assignments(long plan, Map<String, Long> unitIds, List<Object[]> rows) {
        void add(Item.Type type, long item, Role role, List<String> printed) {
            for (int i = 0; i < printed.size(); i++) {
                Long unit = unitIds.get(printed.get(i));
                if (unit == null) {
                    throw new IllegalStateException("a draft names a unit that it does not list: " + printed.get(i));
                }
                rows.add(new Object[] {plan, type.name(), item, role.name(), i + 1, printed.get(i), unit});
            }
        }
    }
}
