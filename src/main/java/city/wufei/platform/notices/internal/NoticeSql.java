package city.wufei.platform.notices.internal;

import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.platform.ListQuery;
import city.wufei.platform.Phrase;
import city.wufei.platform.notices.Notice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notices, and who was told on their own page. */
@Repository
class NoticeSql {
    private final JdbcClient sql;

    NoticeSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** Empty when it must be told only once and was. */
    Optional<Long> insert(Notice notice, Instant now) {
        return sql.sql("""
                        INSERT INTO notice (kind, words, link, once, made_at)
                        VALUES (:kind, :words, :link, CAST(:once AS text), :now)
                        ON CONFLICT (once) DO NOTHING RETURNING id""")
                .param("kind", notice.kind())
                .param("words", notice.words().toJson())
                .param("link", notice.link())
                .param("once", notice.once())
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .optional();
    }

    void tell(long notice, long person) {
        sql.sql("INSERT INTO notice_receipt (notice_id, person_id) VALUES (:notice, :person)")
                .param("notice", notice)
                .param("person", person)
                .update();
    }

    long countUnread(long person) {
        return sql.sql("SELECT count(*) FROM notice_receipt WHERE person_id = :person AND read_at IS NULL")
                .param("person", person)
                .query(Long.class)
                .single();
    }

    Listing<Told> list(long person, boolean unreadOnly, PageRequest page) {
        return ListQuery.select(
                        "n.id, n.kind, n.words, n.link, n.made_at, r.read_at IS NOT NULL AS seen",
                        "notice_receipt r JOIN notice n ON n.id = r.notice_id")
                .where("r.person_id = :person", "person", person)
                .where("(r.read_at IS NULL) = :unread", "unread", unreadOnly ? true : null)
                .sortKeys(Map.of("made", "n.made_at", "id", "n.id"), "-made,-id")
                .page(sql, page, NoticeSql::told);
    }

    /** Whether the person was told that at all. */
    boolean read(long person, long notice, Instant now) {
        return sql.sql("UPDATE notice_receipt SET read_at = coalesce(read_at, :now)"
                                + " WHERE person_id = :person AND notice_id = :notice")
                        .param("person", person)
                        .param("notice", notice)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void readAll(long person, Instant now) {
        sql.sql("UPDATE notice_receipt SET read_at = :now WHERE person_id = :person AND read_at IS NULL")
                .param("person", person)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Forgets what was told before then, and is not on its way any more. */
    void forget(Instant before) {
        sql.sql("DELETE FROM notice n WHERE made_at < :before AND once IS NULL AND NOT EXISTS"
                        + " (SELECT FROM notice_delivery d WHERE d.notice_id = n.id AND d.state = 'WAITING')")
                .param("before", Timestamp.from(before))
                .update();
    }

    private static Told told(ResultSet row, int n) throws SQLException {
        return new Told(
                row.getLong("id"),
                row.getString("kind"),
                Objects.requireNonNull(Phrase.fromJson(row.getString("words"))),
                row.getString("link"),
                row.getTimestamp("made_at").toInstant(),
                row.getBoolean("seen"));
    }
}
