package city.wufei.registry.internal;

import city.wufei.registry.Capacity;
import city.wufei.registry.Facilities.Reading;
import city.wufei.registry.Named;
import city.wufei.registry.Unit;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What changes about a facility with the days: capacities, volume that is left, its park. */
@Repository
class FacilityParts {
    private final JdbcClient jdbc;

    FacilityParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void capacity(long facility, @Nullable Capacity before, @Nullable Capacity after, Capacity.Sort sort) {
        if (after == null || same(before, after)) {
            return;
        }
        LocalDate from = after.from();
        boolean anew = before != null
                && from != null
                && (before.from() == null || from.isAfter(Objects.requireNonNull(before.from())));
        if (before != null && anew) {
            jdbc.sql("UPDATE facility_capacity SET valid_to = :last WHERE facility_id = :facility AND sort = :sort"
                            + " AND valid_to IS NULL")
                    .param("last", Objects.requireNonNull(from).minusDays(1))
                    .param("facility", facility)
                    .param("sort", sort.name())
                    .update();
        }
        if (before == null || anew) {
            write(
                    "INSERT INTO facility_capacity (facility_id, sort, amount, unit, valid_from)"
                            + " VALUES (:facility, :sort, :amount, :unit, :from)",
                    facility,
                    sort,
                    after);
        } else {
            write(
                    "UPDATE facility_capacity SET amount = :amount, unit = :unit,"
                            + " valid_from = coalesce(CAST(:from AS date), valid_from)"
                            + " WHERE facility_id = :facility AND sort = :sort AND valid_to IS NULL",
                    facility,
                    sort,
                    after);
        }
    }

    private void write(String sql, long facility, Capacity.Sort sort, Capacity capacity) {
        Unit unit = capacity.unit();
        jdbc.sql(sql)
                .param("facility", facility)
                .param("sort", sort.name())
                .param("amount", capacity.amount())
                .param("unit", unit.name())
                .param("from", capacity.from())
                .update();
    }

    private static boolean same(@Nullable Capacity before, Capacity after) {
        return before != null
                && before.amount().compareTo(after.amount()) == 0
                && before.unit() == after.unit()
                && (after.from() == null || after.from().equals(before.from()));
    }

    void reading(long facility, @Nullable BigDecimal remaining, LocalDate day) {
        if (remaining != null) {
            jdbc.sql(
                            "INSERT INTO facility_reading (facility_id, read_on, remaining) VALUES (:facility, :day, :remaining)"
                                    + " ON CONFLICT (facility_id, read_on) DO UPDATE SET remaining = excluded.remaining")
                    .param("facility", facility)
                    .param("day", day)
                    .param("remaining", remaining)
                    .update();
        }
    }

    void park(long facility, @Nullable Named before, @Nullable Named after, @Nullable LocalDate day) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (before != null && day != null) {
            jdbc.sql(
                            "DELETE FROM park_member WHERE facility_id = :facility AND valid_to IS NULL AND valid_from >= :day")
                    .param("facility", facility)
                    .param("day", day)
                    .update();
            jdbc.sql("UPDATE park_member SET valid_to = :last WHERE facility_id = :facility AND valid_to IS NULL")
                    .param("last", day.minusDays(1))
                    .param("facility", facility)
                    .update();
        }
        if (after != null) {
            jdbc.sql("INSERT INTO park_member (park_id, facility_id, valid_from) VALUES (:park, :facility, :day)")
                    .param("park", after.id())
                    .param("facility", facility)
                    .param("day", day)
                    .update();
        }
    }

    List<Capacity> capacities(long facility) {
        return jdbc.sql("SELECT sort, amount, unit, valid_from AS \"from\", valid_to AS \"to\" FROM facility_capacity"
                        + " WHERE facility_id = :facility ORDER BY sort, valid_from DESC NULLS LAST, id DESC")
                .param("facility", facility)
                .query(FacilityParts::line)
                .list();
    }

    private static Capacity line(ResultSet row, int number) throws SQLException {
        return Objects.requireNonNull(capacity(row, "", Capacity.Sort.valueOf(row.getString("sort"))));
    }

    List<Reading> readings(long facility) {
        return jdbc.sql("SELECT read_on, remaining FROM facility_reading WHERE facility_id = :facility"
                        + " ORDER BY read_on DESC")
                .param("facility", facility)
                .query((row, number) ->
                        new Reading(row.getObject("read_on", LocalDate.class), row.getBigDecimal("remaining")))
                .list();
    }

    static @Nullable Capacity capacity(ResultSet row, String prefix, Capacity.Sort sort) throws SQLException {
        BigDecimal amount = row.getBigDecimal(prefix + "amount");
        return amount == null
                ? null
                : new Capacity(
                        sort,
                        amount,
                        Unit.valueOf(row.getString(prefix + "unit")),
                        row.getObject(prefix + "from", LocalDate.class),
                        row.getObject(prefix + "to", LocalDate.class));
    }
}
