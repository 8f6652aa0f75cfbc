package city.wufei.registry.internal;

import city.wufei.registry.Organisation;
import city.wufei.registry.OrganisationChange.Begun;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the rows of bodies end, begin and follow each other, and what the heirs take over. */
@Repository
class OrganisationLineSql {
    private final JdbcClient jdbc;

    OrganisationLineSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void end(Collection<Long> ids, LocalDate lastDay, long act) {
        jdbc.sql("UPDATE organisation SET valid_to = :day, ended_by = :act WHERE id IN (:ids)")
                .param("day", lastDay)
                .param("act", act)
                .param("ids", ids)
                .update();
        jdbc.sql("UPDATE group_member SET valid_to = :day, ended_by = :act WHERE organisation_id IN (:ids)"
                        + " AND valid_to IS NULL")
                .param("day", lastDay)
                .param("act", act)
                .param("ids", ids)
                .update();
        jdbc.sql("UPDATE organisation_parent SET valid_to = :day, ended_by = :act WHERE organisation_id IN (:ids)"
                        + " AND valid_to IS NULL")
                .param("day", lastDay)
                .param("act", act)
                .param("ids", ids)
                .update();
    }

    /**
     * Begins a body under the same body above as {@code like}, and at its address.
     *
     * @param region null for the region of {@code like}
     * @param same whether it goes on as the same legal person, with the same credit code
     */
    long begin(Begun body, long like, @Nullable Long region, boolean same, LocalDate day, long act) {
        Organisation.Kind kind = body.kind();
        long id = jdbc.sql(
                        "INSERT INTO organisation (name, full_name, kind, region_id, address,"
                                + " credit_code, valid_from, begun_by)"
                                + " SELECT :name, :full, :kind, coalesce(CAST(:region AS bigint), o.region_id),"
                                + " o.address, CASE WHEN :same THEN o.credit_code END, :day, :act FROM organisation o WHERE o.id = :like RETURNING id")
                .param("name", PrintedName.of(body.name()))
                .param("full", body.fullName() == null ? null : PrintedName.of(body.fullName()))
                .param("kind", kind.name())
                .param("region", region)
                .param("same", same)
                .param("day", day)
                .param("act", act)
                .param("like", like)
                .query(Long.class)
                .single();
        jdbc.sql("INSERT INTO organisation_parent (organisation_id, parent_id, valid_from, begun_by)"
                        + " SELECT :id, p.parent_id, :day, :act FROM organisation_parent p"
                        + " WHERE p.organisation_id = :like AND p.ended_by = :act")
                .param("id", id)
                .param("day", day)
                .param("act", act)
                .param("like", like)
                .update();
        return id;
    }

    void link(long from, long to, boolean heir, long act) {
        jdbc.sql("INSERT INTO organisation_succession (from_id, to_id, heir, act_id) VALUES (:from, :to, :heir, :act)")
                .param("from", from)
                .param("to", to)
                .param("heir", heir)
                .param("act", act)
                .update();
    }

    /** The heir is found under the names of whom it follows, and takes their places in groups. */
    void inherit(long from, long heir, LocalDate day, long act) {
        jdbc.sql("INSERT INTO organisation_alias (alias, organisation_id, begun_by)"
                        + " SELECT DISTINCT n.name, CAST(:heir AS bigint), CAST(:act AS bigint) FROM ("
                        + " SELECT alias AS name FROM organisation_alias WHERE organisation_id = :from"
                        + " UNION SELECT name FROM organisation WHERE id = :from"
                        + " UNION SELECT full_name FROM organisation WHERE id = :from) n"
                        + " JOIN organisation h ON h.id = :heir"
                        + " WHERE n.name IS NOT NULL AND n.name <> h.name AND n.name IS DISTINCT FROM h.full_name"
                        + " ON CONFLICT DO NOTHING")
                .param("heir", heir)
                .param("from", from)
                .param("act", act)
                .update();
        jdbc.sql("INSERT INTO group_member (group_id, organisation_id, valid_from, begun_by)"
                        + " SELECT m.group_id, :heir, :day, :act FROM group_member m"
                        + " WHERE m.organisation_id = :from AND m.ended_by = :act ON CONFLICT DO NOTHING")
                .param("heir", heir)
                .param("from", from)
                .param("day", day)
                .param("act", act)
                .update();
    }

    void alias(long body, String alias, long act) {
        jdbc.sql("INSERT INTO organisation_alias (alias, organisation_id, begun_by) VALUES (:alias, :body, :act)"
                        + " ON CONFLICT DO NOTHING")
                .param("alias", PrintedName.of(alias))
                .param("body", body)
                .param("act", act)
                .update();
    }

    /** Whether another body of the same region than these is called so on that day or later. */
    boolean nameTaken(String name, long region, Collection<Long> besides, LocalDate day) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM organisation o WHERE o.region_id = :region"
                        + " AND o.id NOT IN (:besides) AND (o.valid_to IS NULL OR o.valid_to >= :day)"
                        + " AND (o.name = :name OR o.full_name = :name OR EXISTS (SELECT 1 FROM organisation_alias a"
                        + " WHERE a.organisation_id = o.id AND a.alias = :name)))")
                .param("name", PrintedName.of(name))
                .param("region", region)
                .param("besides", besides)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }
}
