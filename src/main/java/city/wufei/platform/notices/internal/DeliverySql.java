package city.wufei.platform.notices.internal;

import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.platform.ListQuery;
import city.wufei.platform.Phrase;
import city.wufei.platform.notices.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is on its way. */
@Repository
class DeliverySql {
    private static final String DUE = """
            SELECT d.id, d.channel, d.person_id, d.endpoint, d.digest, d.attempts, n.id AS notice, n.kind, n.words, n.link,
                   n.made_at
              FROM notice_delivery d JOIN notice n ON n.id = d.notice_id
             WHERE d.channel = :channel AND d.state = 'WAITING' AND d.due_at <= :now""";

    private final JdbcClient sql;

    DeliverySql(JdbcClient sql) {
        this.sql = sql;
    }

    void addToPerson(long notice, Channel channel, long person, boolean digest, Instant due) {
        add(notice, channel, person, null, digest, due);
    }

    void addToEndpoint(long notice, String endpoint, Instant due) {
        add(notice, Channel.WEBHOOK, null, endpoint, false, due);
    }

    private void add(
            long notice,
            Channel channel,
            @Nullable Long person,
            @Nullable String endpoint,
            boolean digest,
            Instant due) {
        sql.sql("""
                        INSERT INTO notice_delivery (notice_id, channel, person_id, endpoint, digest, state, due_at)
                        VALUES (:notice, :channel, CAST(:person AS bigint), CAST(:endpoint AS text), :digest, 'WAITING', :due)""")
                .param("notice", notice)
                .param("channel", channel.name())
                .param("person", person)
                .param("endpoint", endpoint)
                .param("digest", digest)
                .param("due", Timestamp.from(due))
                .update();
    }

    /**
     * Takes the next message of the channel: one delivery, or all that go out to one person together. Others pass by what is
     * taken; it is free again when the transaction ends, however it ends.
     */
    List<Due> takeNext(Channel channel, Instant now) {
        Optional<Due> first = sql.sql(
                        DUE + " ORDER BY d.due_at, d.id FETCH FIRST 1 ROW ONLY FOR UPDATE OF d SKIP LOCKED")
                .param("channel", channel.name())
                .param("now", Timestamp.from(now))
                .query(DeliverySql::due)
                .optional();
        if (first.isEmpty() || !first.get().digest()) {
            return first.stream().toList();
        }
        List<Due> all = new ArrayList<>(List.of(first.get()));
        all.addAll(sql.sql(DUE + " AND d.digest AND d.person_id = :person AND d.id <> :first"
                        + " ORDER BY d.id FOR UPDATE OF d SKIP LOCKED")
                .param("channel", channel.name())
                .param("now", Timestamp.from(now))
                .param("person", first.get().person())
                .param("first", first.get().id())
                .query(DeliverySql::due)
                .list());
        return all;
    }

    void end(long id, Delivery.State state, @Nullable String problem, int attempts, Instant now) {
        sql.sql("UPDATE notice_delivery SET state = :state, ended_at = :now, attempts = :attempts,"
                        + " last_problem = CAST(:problem AS text) WHERE id = :id")
                .param("id", id)
                .param("state", state.name())
                .param("problem", problem)
                .param("attempts", attempts)
                .param("now", Timestamp.from(now))
                .update();
    }

    void postpone(long id, String problem, int attempts, Instant due) {
        sql.sql(
                        "UPDATE notice_delivery SET due_at = :due, attempts = :attempts, last_problem = :problem WHERE id = :id")
                .param("id", id)
                .param("due", Timestamp.from(due))
                .param("attempts", attempts)
                .param("problem", problem)
                .update();
    }

    /** Sends what was given up once more, as if it were new. */
    boolean resend(long id, Instant now) {
        return sql.sql("UPDATE notice_delivery SET state = 'WAITING', ended_at = NULL, attempts = 0, digest = false,"
                                + " due_at = :now WHERE id = :id AND state = 'DEAD'")
                        .param("id", id)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** All that was given up. Returns how many. */
    int resendAll(Instant now) {
        return sql.sql("UPDATE notice_delivery SET state = 'WAITING', ended_at = NULL, attempts = 0, digest = false,"
                        + " due_at = :now WHERE state = 'DEAD'")
                .param("now", Timestamp.from(now))
                .update();
    }

    Listing<Delivery> list(Delivery.@Nullable State state, @Nullable Channel channel, PageRequest page) {
        return ListQuery.select(
                        "d.id, d.channel, d.person_id, d.endpoint, d.state, d.due_at, d.attempts, d.last_problem, d.ended_at,"
                                + " n.words",
                        "notice_delivery d JOIN notice n ON n.id = d.notice_id")
                .where("d.state = :state", "state", state == null ? null : state.name())
                .where("d.channel = :channel", "channel", channel == null ? null : channel.name())
                .sortKeys(Map.of("due", "d.due_at", "id", "d.id"), "-due,-id")
                .page(sql, page, DeliverySql::delivery);
    }

    private static Due due(ResultSet row, int n) throws SQLException {
        return new Due(
                row.getLong("id"),
                Channel.valueOf(row.getString("channel")),
                row.getObject("person_id", Long.class),
                row.getString("endpoint"),
                row.getBoolean("digest"),
                row.getInt("attempts"),
                row.getLong("notice"),
                row.getString("kind"),
                Objects.requireNonNull(Phrase.fromJson(row.getString("words"))),
                row.getString("link"),
                row.getTimestamp("made_at").toInstant());
    }

    private static Delivery delivery(ResultSet row, int n) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new Delivery(
                row.getLong("id"),
                Channel.valueOf(row.getString("channel")),
                row.getObject("person_id", Long.class),
                row.getString("endpoint"),
                Delivery.State.valueOf(row.getString("state")),
                row.getTimestamp("due_at").toInstant(),
                row.getInt("attempts"),
                row.getString("last_problem"),
                ended == null ? null : ended.toInstant(),
                Objects.requireNonNull(Phrase.fromJson(row.getString("words"))));
    }
}
