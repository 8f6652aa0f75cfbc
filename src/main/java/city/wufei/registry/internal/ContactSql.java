package city.wufei.registry.internal;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whom to call at a body, whatever it is called on the day. */
@Repository
@Transactional
public class ContactSql {
    private final JdbcClient jdbc;

    ContactSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<Contact> list(long organisation, LocalDate day) {
        return jdbc.sql("SELECT c.id, c.name, c.duty, c.phone FROM organisation_contact c"
                        + " WHERE organisation_on(c.organisation_id, :day) = organisation_on(:organisation, :day)"
                        + " AND c.valid_from <= :day AND (c.valid_to IS NULL OR c.valid_to >= :day)"
                        + " ORDER BY c.valid_from, c.id")
                .param("organisation", organisation)
                .param("day", day)
                .query((row, n) -> new Contact(
                        row.getLong("id"), row.getString("name"), row.getString("duty"), row.getString("phone")))
                .list();
    }

    /** Answers its id. */
    public long add(long organisation, String name, String duty, String phone, LocalDate from) {
        return jdbc.sql("INSERT INTO organisation_contact (organisation_id, name, duty, phone, valid_from)"
                        + " VALUES (:organisation, :name, :duty, :phone, :from) RETURNING id")
                .param("organisation", organisation)
                .param("name", name)
                .param("duty", duty)
                .param("phone", phone)
                .param("from", from)
                .query(Long.class)
                .single();
    }

    /** Whether there was one with the body to end. One that began on the day itself never was. */
    public boolean end(long organisation, long id, LocalDate day) {
        return jdbc.sql(
                                "UPDATE organisation_contact SET valid_from = least(valid_from, CAST(:last AS date)), valid_to = :last"
                                        + " WHERE id = :id AND valid_to IS NULL"
                                        + " AND organisation_on(organisation_id, :day) = organisation_on(:organisation, :day)")
                        .param("last", day.minusDays(1))
                        .param("id", id)
                        .param("day", day)
                        .param("organisation", organisation)
                        .update()
                == 1;
    }
}
