package city.wufei.plan.internal;

import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.plan.Reading;
import city.wufei.plan.draft.Commitment;
import city.wufei.plan.draft.Fact;
import city.wufei.platform.ListQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers from the text of a plan: facts about the world, and commitments. */
@Component
public class TextStore {
    private static final Map<String, String> FACT_SORT_KEYS =
            Map.of("order", "f.sequence", "topic", "f.topic", "name", "f.name", "value", "f.value", "year", "f.year");
    private static final Map<String, String> COMMITMENT_SORT_KEYS =
            Map.of("order", "c.sequence", "name", "c.name", "year", "c.year");

    private final JdbcClient jdbc;
    private final Batches batches;

    TextStore(JdbcClient jdbc, Batches batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * A fact that was kept.
     *
     * @param key stable name from a plan pack
     * @param quote null until the document itself was imported
     */
    public record FactRow(
            long id,
            @Nullable String key,
            Fact.Kind kind,
            String topic,
            String name,
            @Nullable String partOf,
            @Nullable Integer year,
            java.math.BigDecimal value,
            String unit,
            boolean about,
            city.wufei.plan.@Nullable Place place,
            @Nullable String quote) {}

    /** Which facts; each part may be missing. */
    public record FactFilter(
            Fact.@Nullable Kind kind,
            @Nullable String topic,
            @Nullable Integer year,
            @Nullable String text) {
        public static final FactFilter NONE = new FactFilter(null, null, null, null);
    }

    public Listing<FactRow> facts(long plan, FactFilter filter, PageRequest request) {
        return ListQuery.select("f.*", "plan_fact f")
                .where("f.plan_id = :plan", "plan", plan)
                .where("f.kind = :kind", "kind", filter.kind == null ? null : filter.kind.name())
                .where("f.topic = :topic", "topic", filter.topic)
                .where("f.year = :year", "year", filter.year)
                .search("f.topic || ' ' || f.name", filter.text)
                .sortKeys(FACT_SORT_KEYS, "order")
                .page(jdbc, request, TextStore::fact);
    }

    /**
     * The amounts of waste and of products in one year.
     *
     * @param year null for facts without a year
     */
    public List<FactRow> listQuantities(long plan, @Nullable Integer year, int most) {
        return jdbc.sql("select f.* from plan_fact f where f.plan_id = :plan and f.kind = 'QUANTITY'"
                        + " and f.year is not distinct from cast(:year as int) order by f.sequence limit :most")
                .param("plan", plan)
                .param("year", year)
                .param("most", most)
                .query(TextStore::fact)
                .list();
    }

    /** Topics in the order of the text, with how many facts each has. */
    public List<Group> listTopics(long plan) {
        return jdbc.sql("select topic, count(*) n from plan_fact where plan_id = :plan"
                        + " group by topic order by min(sequence)")
                .param("plan", plan)
                .query((row, number) -> new Group(row.getString("topic"), row.getInt("n")))
                .list();
    }

    /** Years that facts are about. */
    public List<Group> listYears(long plan) {
        return jdbc.sql("select year, count(*) n from plan_fact where plan_id = :plan and year is not null"
                        + " group by year order by year")
                .param("plan", plan)
                .query((row, number) -> new Group(row.getString("year"), row.getInt("n")))
                .list();
    }

    /** What the text commits to about one indicator. */
    public List<Commitment> commitmentsOf(long plan, int indicator) {
        return jdbc.sql("select c.* from plan_commitment c where c.plan_id = :plan and c.indicator = :indicator"
                        + " order by c.sequence")
                .param("plan", plan)
                .param("indicator", indicator)
                .query(TextStore::commitment)
                .list();
    }

    /**
     * Commitments.
     *
     * @param supplementary only those that no indicator of the table says
     */
    public Listing<Commitment> commitments(long plan, boolean supplementary, PageRequest request) {
        return ListQuery.select("c.*", "plan_commitment c")
                .where("c.plan_id = :plan", "plan", plan)
                .where("(c.indicator is null) = :supplementary", "supplementary", supplementary ? true : null)
                .sortKeys(COMMITMENT_SORT_KEYS, "order")
                .page(jdbc, request, TextStore::commitment);
    }

    void addFacts(long plan, List<Fact> facts, Map<Fact, String> keys) {
        List<Object[]> rows = new ArrayList<>();
        for (Fact fact : facts) {
            rows.add(new @Nullable Object[] {
                plan,
                rows.size() + 1,
                keys.get(fact),
                fact.kind().name(),
                fact.topic(),
                fact.name(),
                fact.partOf(),
                fact.year(),
                fact.value(),
                fact.unit(),
                fact.about(),
                fact.place().toString(),
                fact.quote().isEmpty() ? null : fact.quote()
            });
        }
        batches.insert(
                "insert into plan_fact (plan_id, sequence, key, kind, topic, name, part_of, year, value, unit, about,"
                        + " place, quote) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    void addCommitments(long plan, List<Commitment> commitments) {
        List<Object[]> rows = new ArrayList<>();
        for (Commitment commitment : commitments) {
            Reading target = commitment.target();
            rows.add(new @Nullable Object[] {
                plan,
                rows.size() + 1,
                commitment.name(),
                target.kind().name(),
                target.bound() == null ? null : target.bound().name(),
                target.value(),
                target.unit(),
                target.area(),
                target.since(),
                commitment.year(),
                commitment.indicator(),
                commitment.place().toString(),
                commitment.quote()
            });
        }
        batches.insert(
                "insert into plan_commitment (plan_id, sequence, name, kind, bound, value, unit, area, since, year,"
                        + " indicator, place, quote) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    /**
     * Hands the numbers of a draft to the plan it enriches. A fact that the plan has under a key keeps it and gains
     * the quote; the others come in addition.
     */
    void move(long from, long to) {
        jdbc.sql("update plan_fact kept set quote = coalesce(read.quote, kept.quote) from plan_fact read"
                        + " where kept.plan_id = :to and read.plan_id = :from and read.place = kept.place"
                        + " and read.value = kept.value and read.unit = kept.unit")
                .param("from", from)
                .param("to", to)
                .update();
        jdbc.sql("delete from plan_fact read using plan_fact kept"
                        + " where kept.plan_id = :to and read.plan_id = :from and read.place = kept.place"
                        + " and read.value = kept.value and read.unit = kept.unit")
                .param("from", from)
                .param("to", to)
                .update();
        jdbc.sql("update plan_fact set plan_id = :to, sequence = sequence"
                        + " + (select coalesce(max(sequence), 0) from plan_fact where plan_id = :to)"
                        + " where plan_id = :from")
                .param("from", from)
                .param("to", to)
                .update();
        jdbc.sql("delete from plan_commitment where plan_id = :to")
                .param("to", to)
                .update();
        jdbc.sql("update plan_commitment set plan_id = :to where plan_id = :from")
                .param("from", from)
                .param("to", to)
                .update();
    }

    private static FactRow fact(ResultSet row, int number) throws SQLException {
        return new FactRow(
                row.getLong("id"),
                row.getString("key"),
                Fact.Kind.valueOf(row.getString("kind")),
                row.getString("topic"),
                row.getString("name"),
                row.getString("part_of"),
                (Integer) row.getObject("year"),
                row.getBigDecimal("value"),
                row.getString("unit"),
                row.getBoolean("about"),
                Rows.place(row),
                row.getString("quote"));
    }

    private static Commitment commitment(ResultSet row, int number) throws SQLException {
        return new Commitment(
                row.getString("name"),
                IndicatorStore.reading(row),
                (Integer) row.getObject("year"),
                (Integer) row.getObject("indicator"),
                Rows.requiredPlace(row),
                row.getString("quote"));
    }
}
