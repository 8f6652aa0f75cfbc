package city.wufei.platform.attachments;

import city.wufei.platform.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AttachmentSql {
    /** Apart from other uses of advisory locks. */
    private static final int LOCKS = 0x41747463;

    /** Held by the sweep while it removes something, shared by who copies all contents. */
    static final int SWEEP = 0x41747473;

    private static final String COLUMNS =
            "id, owner_type, owner_id, name, type, size, sha256, added_at, added_by_name, withdrawn_at";

    private final JdbcClient sql;

    AttachmentSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** Keeps the sweep away from a content until the transaction ends. */
    void shareContent(String sha256) {
        lock("pg_advisory_xact_lock_shared", sha256);
    }

    /** Keeps everybody else away from a content until the transaction ends. */
    void ownContent(String sha256) {
        lock("pg_advisory_xact_lock", sha256);
    }

    private void lock(String function, String sha256) {
        sql.sql("SELECT " + function + "(:class, :key)")
                .param("class", LOCKS)
                .param("key", Integer.parseUnsignedInt(sha256, 0, 8, 16))
                .query((row, n) -> n)
                .list();
    }

    Attachment insert(AttachmentOwner owner, NewFile file, Staging.Staged staged, @Nullable Caller by, Instant at) {
        return sql.sql("INSERT INTO attachment (owner_type, owner_id, name, type, size, sha256, passing, added_at,"
                        + " added_by, added_by_name) VALUES (:ownerType, :ownerId, :name, :type, :size, :sha256,"
                        + " :passing, :at, :by, :byName) RETURNING " + COLUMNS)
                .param("ownerType", owner.type())
                .param("ownerId", owner.id())
                .param("name", file.name())
                .param("type", file.type())
                .param("size", staged.size())
                .param("sha256", staged.sha256())
                .param("passing", file.passing())
                .param("at", Timestamp.from(at))
                .param("by", by == null ? null : by.id())
                .param("byName", by == null ? "" : by.displayName())
                .query(AttachmentSql::attachment)
                .single();
    }

    Optional<Attachment> find(long id) {
        return sql.sql("SELECT " + COLUMNS + " FROM attachment WHERE id = :id")
                .param("id", id)
                .query(AttachmentSql::attachment)
                .optional();
    }

    /** The same content on the same thing, not withdrawn. */
    Optional<Attachment> findSame(AttachmentOwner owner, String sha256) {
        return sql.sql("SELECT " + COLUMNS + " FROM attachment WHERE owner_type = :ownerType AND owner_id = :ownerId"
                        + " AND sha256 = :sha256 AND withdrawn_at IS NULL ORDER BY id LIMIT 1")
                .param("ownerType", owner.type())
                .param("ownerId", owner.id())
                .param("sha256", sha256)
                .query(AttachmentSql::attachment)
                .optional();
    }

    /** Not withdrawn ones of many things, oldest first. */
    List<Attachment> list(String ownerType, Collection<Long> owners) {
        return owners.isEmpty()
                ? List.of()
                : sql.sql("SELECT " + COLUMNS + " FROM attachment WHERE owner_type = :type AND owner_id IN (:owners)"
                                + " AND withdrawn_at IS NULL ORDER BY id")
                        .param("type", ownerType)
                        .param("owners", owners)
                        .query(AttachmentSql::attachment)
                        .list();
    }

    List<Attachment> list(AttachmentOwner owner) {
        return sql.sql("SELECT " + COLUMNS + " FROM attachment WHERE owner_type = :ownerType AND owner_id = :ownerId"
                        + " AND withdrawn_at IS NULL ORDER BY id")
                .param("ownerType", owner.type())
                .param("ownerId", owner.id())
                .query(AttachmentSql::attachment)
                .list();
    }

    boolean withdraw(long id, @Nullable Caller by, Instant at) {
        return sql.sql("UPDATE attachment SET withdrawn_at = :at, withdrawn_by = :by, withdrawn_by_name = :byName"
                                + " WHERE id = :id AND withdrawn_at IS NULL")
                        .param("id", id)
                        .param("at", Timestamp.from(at))
                        .param("by", by == null ? null : by.id())
                        .param("byName", by == null ? "" : by.displayName())
                        .update()
                == 1;
    }

    /** Whether contents may be removed until the transaction ends: nobody is copying them. */
    boolean mayRemove() {
        return sql.sql("SELECT pg_try_advisory_xact_lock(:class, 0)")
                .param("class", SWEEP)
                .query(Boolean.class)
                .single();
    }

    /** Whether any row needs the content. */
    boolean isNeeded(String sha256) {
        return sql.sql("SELECT EXISTS (SELECT FROM attachment WHERE sha256 = :sha256"
                        + " AND NOT (passing AND withdrawn_at IS NOT NULL))")
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
    }

    private static Attachment attachment(ResultSet row, int n) throws SQLException {
        Timestamp withdrawn = row.getTimestamp("withdrawn_at");
        return new Attachment(
                row.getLong("id"),
                new AttachmentOwner(row.getString("owner_type"), row.getLong("owner_id")),
                row.getString("name"),
                row.getString("type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getTimestamp("added_at").toInstant(),
                row.getString("added_by_name"),
                withdrawn == null ? null : withdrawn.toInstant());
    }
}
