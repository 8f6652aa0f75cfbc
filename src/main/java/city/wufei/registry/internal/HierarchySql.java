package city.wufei.registry.internal;

import city.wufei.kernel.Failure;
import city.wufei.registry.Hierarchy;
import city.wufei.registry.Named;
import city.wufei.registry.Organisation;
import city.wufei.registry.RegistryError;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class HierarchySql implements Hierarchy {
    /** The body and those above it on {@code :day}, nearest first. Depth is bounded, so that a circle does no harm. */
    static final String LINE_UP = """
            WITH RECURSIVE above AS (
                SELECT organisation_on(:body, :day) AS id, 0 AS step
                UNION ALL
                SELECT organisation_on(p.parent_id, :day), a.step + 1
                  FROM above a JOIN organisation_parent p ON p.organisation_id = a.id AND\s""" + Valid.on("p") + """
                 WHERE a.step < 10)
            SELECT id FROM above ORDER BY step""";

    private static final LocalDate BEFORE_ALL = LocalDate.of(1900, 1, 1);
    private static final String BODIES = "SELECT " + OrganisationRow.COLUMNS + " FROM " + OrganisationRow.TABLES_ON_DAY;

    private final JdbcClient jdbc;
    private final RegisterLock lock;

    HierarchySql(JdbcClient jdbc, RegisterLock lock) {
        this.jdbc = jdbc;
        this.lock = lock;
    }

    @Override
    public Optional<Organisation> above(long id, LocalDate day) {
        return jdbc.sql(BODIES + " JOIN organisation_parent p ON organisation_on(p.parent_id, :day) = o.id AND "
                        + Valid.on("p") + " WHERE p.organisation_id = organisation_on(:id, :day) AND " + Valid.on("o"))
                .param("id", id)
                .param("day", day)
                .query(OrganisationRow::read)
                .optional();
    }

    @Override
    public List<Organisation> below(long id, LocalDate day) {
        return jdbc.sql(BODIES + " JOIN organisation_parent p ON p.organisation_id = o.id AND " + Valid.on("p")
                        + " WHERE organisation_on(p.parent_id, :day) = organisation_on(:id, :day) AND " + Valid.on("o")
                        + " ORDER BY o.kind, o.name")
                .param("id", id)
                .param("day", day)
                .query(OrganisationRow::read)
                .list();
    }

    @Override
    public List<Placement> placements(long id, LocalDate today) {
        return jdbc.sql("""
                        WITH RECURSIVE line AS (
                            SELECT CAST(:id AS bigint) AS id
                            UNION SELECT CASE WHEN s.from_id = l.id THEN s.to_id ELSE s.from_id END
                                    FROM line l JOIN organisation_succession s
                                      ON s.heir AND (s.from_id = l.id OR s.to_id = l.id))
                        SELECT o.id, o.name, p.valid_from, p.valid_to
                          FROM organisation_parent p
                          JOIN organisation o ON o.id = organisation_on(p.parent_id, :today)
                         WHERE p.organisation_id IN (SELECT id FROM line)
                         ORDER BY p.valid_from DESC NULLS LAST, p.id DESC""")
                .param("id", id)
                .param("today", today)
                .query((row, number) -> new Placement(
                        new Named(row.getLong("id"), row.getString("name")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }

    private record Life(
            long id,
            String name,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    @Override
    @Transactional
    public void place(long id, @Nullable Named above, @Nullable LocalDate from) {
        lock.take();
        Life body = life(id);
        if (body.to() != null) {
            throw Failure.of(RegistryError.CHANGE_OVER, body.name(), body.to());
        }
        if (from != null && body.from() != null && from.isBefore(body.from())) {
            throw Failure.of(RegistryError.CHANGE_DAY_EARLY, body.name(), body.from());
        }
        LocalDate begin = from == null ? body.from() : from;
        if (above != null) {
            requireNotBelow(above, body.id(), begin);
        }
        end(body.id(), begin);
        if (above != null) {
            begin(body.id(), above.id(), begin);
        }
    }

    private Life life(long id) {
        return jdbc.sql("SELECT id, name, valid_from, valid_to FROM organisation WHERE id = :id")
                .param("id", id)
                .query((row, number) -> new Life(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .optional()
                .orElseThrow(() -> Failure.of(RegistryError.ORGANISATION_NOT_FOUND, String.valueOf(id)));
    }

    /** On that day and on each later one on which something moves. */
    private void requireNotBelow(Named above, long body, @Nullable LocalDate from) {
        List<LocalDate> days = jdbc.sql(
                        "SELECT CAST(:from AS date) AS day UNION SELECT valid_from FROM organisation_parent"
                                + " WHERE valid_from > :from")
                .param("from", from == null ? BEFORE_ALL : from)
                .query((row, number) -> row.getObject("day", LocalDate.class))
                .list();
        for (LocalDate day : days) {
            boolean circle = jdbc.sql(LINE_UP)
                    .param("body", above.id())
                    .param("day", day)
                    .query((row, number) -> row.getLong("id"))
                    .list()
                    .contains(body);
            if (circle) {
                throw Failure.of(RegistryError.PARENT_BELOW, above.name());
            }
        }
    }

    /** Lets what was above until now end the day before, and takes away what began on this very day. */
    private void end(long body, @Nullable LocalDate from) {
        jdbc.sql("DELETE FROM organisation_parent WHERE organisation_id = :body"
                        + " AND valid_from IS NOT DISTINCT FROM CAST(:from AS date)")
                .param("body", body)
                .param("from", from)
                .update();
        jdbc.sql("UPDATE organisation_parent SET valid_to = CAST(:from AS date) - 1 WHERE organisation_id = :body"
                        + " AND (valid_from IS NULL OR valid_from < CAST(:from AS date))"
                        + " AND (valid_to IS NULL OR valid_to >= CAST(:from AS date))")
                .param("body", body)
                .param("from", from)
                .update();
    }

    private void begin(long body, long above, @Nullable LocalDate from) {
        jdbc.sql("INSERT INTO organisation_parent (organisation_id, parent_id, valid_from, valid_to, begun_by)"
                        + " SELECT o.id, :above, CAST(:from AS date), (SELECT min(n.valid_from) - 1"
                        + " FROM organisation_parent n WHERE n.organisation_id = o.id"
                        + " AND n.valid_from > coalesce(CAST(:from AS date), DATE '0001-01-01')),"
                        + " CASE WHEN o.valid_from = CAST(:from AS date) THEN o.begun_by END"
                        + " FROM organisation o WHERE o.id = :body")
                .param("body", body)
                .param("above", above)
                .param("from", from)
                .update();
    }
}
