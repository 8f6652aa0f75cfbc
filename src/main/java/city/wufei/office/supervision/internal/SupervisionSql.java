package city.wufei.office.supervision.internal;

import city.wufei.office.page.Author;
import city.wufei.office.supervision.NewItem;
import city.wufei.office.supervision.Said;
import city.wufei.office.supervision.Stamp;
import city.wufei.office.supervision.Subject;
import city.wufei.office.supervision.SupervisionState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SupervisionSql {
    private static final String SELECT = "select i.*, o.name unit_name, s.percent, s.words from supervision_item i"
            + " join organisation o on o.id = i.unit_id"
            + " left join lateral (select percent, words from supervision_stamp where item_id = i.id"
            + " and verb in ('REPORT', 'SUBMIT') order by id desc limit 1) s on true";

    private final JdbcClient jdbc;

    SupervisionSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record ItemRow(
            long id,
            int version,
            String title,
            String demand,
            Subject subject,
            long unit,
            String unitName,
            LocalDate dueOn,
            SupervisionState state,
            @Nullable LocalDate handedInOn,
            @Nullable Integer percent,
            @Nullable String latest) {}

    List<ItemRow> list() {
        return jdbc.sql(SELECT + " order by i.due_on, i.id")
                .query(SupervisionSql::row)
                .list();
    }

    Optional<ItemRow> find(long id) {
        return jdbc.sql(SELECT + " where i.id = :id")
                .param("id", id)
                .query(SupervisionSql::row)
                .optional();
    }

    /** Keeps others from it to the end of the transaction. */
    void lock(long id) {
        jdbc.sql("select id from supervision_item where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    long add(NewItem item, long unit, LocalDate dueOn) {
        return jdbc.sql(
                        "insert into supervision_item (title, demand, subject_kind, subject_id, subject_name, subject_page,"
                                + " unit_id, due_on) values (:title, :demand, :kind, cast(:subject as bigint), :name,"
                                + " cast(:page as text), :unit, :due) returning id")
                .param("title", item.title())
                .param("demand", item.demand())
                .param("kind", item.subject().kind().name())
                .param("subject", item.subject().id())
                .param("name", item.subject().name())
                .param("page", item.subject().page())
                .param("unit", unit)
                .param("due", dueOn)
                .query(Long.class)
                .single();
    }

    /** False when it was no longer what the caller saw. */
    boolean move(
            ItemRow seen,
            SupervisionState to,
            long unit,
            LocalDate dueOn,
            @Nullable LocalDate handedInOn,
            int version) {
        return jdbc.sql("update supervision_item set state = :to, unit_id = :unit, due_on = :due,"
                                + " handed_in_on = cast(:handedIn as date), version = version + 1"
                                + " where id = :id and version = :version and state = :from")
                        .param("to", to.name())
                        .param("unit", unit)
                        .param("due", dueOn)
                        .param("handedIn", handedInOn)
                        .param("id", seen.id())
                        .param("version", version)
                        .param("from", seen.state().name())
                        .update()
                == 1;
    }

    void stamp(long item, String verb, SupervisionState to, Said said, boolean behalf, Author by) {
        jdbc.sql(
                        "insert into supervision_stamp (item_id, verb, state, percent, words, behalf, by_id, by_name, at)"
                                + " values (:item, :verb, :state, cast(:percent as int), cast(:words as text), :behalf, :id, :name, :at)")
                .param("item", item)
                .param("verb", verb)
                .param("state", to.name())
                .param("percent", said.percent())
                .param("words", said.words())
                .param("behalf", behalf)
                .param("id", by.id())
                .param("name", by.name())
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The first first. */
    List<Stamp> stamps(long item) {
        return jdbc.sql("select * from supervision_stamp where item_id = :item order by id")
                .param("item", item)
                .query((row, number) -> new Stamp(
                        row.getString("verb"),
                        SupervisionState.valueOf(row.getString("state")),
                        row.getObject("percent", Integer.class),
                        row.getString("words"),
                        row.getBoolean("behalf"),
                        row.getString("by_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static ItemRow row(ResultSet row, int number) throws SQLException {
        return new ItemRow(
                row.getLong("id"),
                row.getInt("version"),
                row.getString("title"),
                row.getString("demand"),
                new Subject(
                        Subject.Kind.valueOf(row.getString("subject_kind")),
                        row.getObject("subject_id", Long.class),
                        row.getString("subject_name"),
                        row.getString("subject_page")),
                row.getLong("unit_id"),
                row.getString("unit_name"),
                row.getObject("due_on", LocalDate.class),
                SupervisionState.valueOf(row.getString("state")),
                row.getObject("handed_in_on", LocalDate.class),
                row.getObject("percent", Integer.class),
                row.getString("words"));
    }
}
