package city.wufei.registry.internal;

import city.wufei.kernel.Failure;
import city.wufei.registry.Holder;
import city.wufei.registry.Memberships.Member;
import city.wufei.registry.RegistryError;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Memberships of one table; the names of tables and columns are ours, never text from outside. */
final class MemberSql {
    private final JdbcClient jdbc;
    private final String table;
    private final String owner;
    private final boolean facilities;
    private final String byHand;

    private MemberSql(JdbcClient jdbc, String table, String owner, boolean facilities, String byHand) {
        this.jdbc = jdbc;
        this.table = table;
        this.owner = owner;
        this.facilities = facilities;
        this.byHand = byHand;
    }

    static MemberSql ofParks(JdbcClient jdbc) {
        return new MemberSql(jdbc, "park_member", "park_id", true, "true");
    }

    /** Bodies only; what an act ended, only undoing the act takes back. */
    static MemberSql ofGroups(JdbcClient jdbc) {
        return new MemberSql(jdbc, "group_member", "group_id", false, "m.ended_by IS NULL");
    }

    List<Member> on(long of, LocalDate day) {
        return list(of, day, Valid.on("m"), "");
    }

    List<Member> others(long of, LocalDate day) {
        return list(of, day, "NOT (" + Valid.on("m") + ")", "m.valid_to DESC NULLS FIRST, ");
    }

    private List<Member> list(long of, LocalDate day, String condition, String order) {
        String facility = facilities ? "f.id" : "CAST(NULL AS bigint)";
        return jdbc.sql("SELECT m.id, m.valid_from, m.valid_to, o.id AS organisation, " + facility + " AS facility,"
                        + " coalesce(o.name, " + (facilities ? "f.name" : "''") + ") AS name,"
                        + " m.valid_to IS NOT NULL AND " + byHand + " AS resumable FROM " + table + " m"
                        + " LEFT JOIN organisation o ON o.id = organisation_on(m.organisation_id, :day)"
                        + (facilities ? " LEFT JOIN facility f ON f.id = m.facility_id" : "")
                        + " WHERE m." + owner + " = :of AND " + condition
                        + " ORDER BY " + order + "o.id IS NULL, name FETCH FIRST 500 ROWS ONLY")
                .param("of", of)
                .param("day", day)
                .query(MemberSql::member)
                .list();
    }

    private static Member member(ResultSet row, int number) throws SQLException {
        Long body = row.getObject("organisation", Long.class);
        Holder holder = body == null
                ? new Holder(Holder.Type.FACILITY, row.getLong("facility"), row.getString("name"))
                : new Holder(Holder.Type.ORGANISATION, body, row.getString("name"));
        return new Member(
                row.getLong("id"),
                holder,
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getBoolean("resumable"));
    }

    void join(long of, Holder holder, @Nullable LocalDate from) {
        boolean body = holder.type() == Holder.Type.ORGANISATION;
        String column = body ? "organisation_id" : "facility_id";
        if (!body && !facilities) {
            throw Failure.of(RegistryError.BODY_NOT_CLEAR, holder.name());
        }
        once(
                holder.name(),
                () -> jdbc.sql("INSERT INTO " + table + " (" + owner + ", " + column + ", valid_from)"
                                + " VALUES (:of, :holder, :from)")
                        .param("of", of)
                        .param("holder", holder.id())
                        .param("from", from)
                        .update());
    }

    void leave(long of, long member, LocalDate lastDay) {
        int ended = jdbc.sql("UPDATE " + table + " SET valid_to = :last WHERE id = :id AND " + owner + " = :of"
                        + " AND valid_to IS NULL AND (valid_from IS NULL OR valid_from <= :last)")
                .param("last", lastDay)
                .param("id", member)
                .param("of", of)
                .update();
        int neverWas = jdbc.sql("DELETE FROM " + table + " WHERE id = :id AND " + owner + " = :of"
                        + " AND valid_to IS NULL AND valid_from > :last")
                .param("last", lastDay)
                .param("id", member)
                .param("of", of)
                .update();
        require(member, ended + neverWas);
    }

    void resume(long of, long member) {
        require(
                member,
                once(
                        String.valueOf(member),
                        () -> jdbc.sql("UPDATE " + table + " m SET valid_to = NULL WHERE m.id = :id AND m." + owner
                                        + " = :of AND m.valid_to IS NOT NULL AND " + byHand)
                                .param("id", member)
                                .param("of", of)
                                .update()));
    }

    private static void require(long member, int changed) {
        if (changed == 0) {
            throw Failure.of(RegistryError.MEMBERSHIP_NOT_FOUND, String.valueOf(member));
        }
    }

    private static int once(String name, java.util.function.IntSupplier statement) {
        try {
            return statement.getAsInt();
        } catch (DuplicateKeyException taken) {
            throw Failure.of(RegistryError.MEMBER_ALREADY, name).causedBy(taken);
        }
    }
}
