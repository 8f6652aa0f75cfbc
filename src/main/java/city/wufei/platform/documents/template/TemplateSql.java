package city.wufei.platform.documents.template;

import city.wufei.platform.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TemplateSql {
    private static final String SELECT =
            "SELECT kind, version, file_name, content IS NULL AS built_in, made_name, made_at FROM document_template";

    private final JdbcClient sql;

    TemplateSql(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A layout that a kind of document has had.
     *
     * @param builtIn that which comes along, to which somebody went back
     */
    record Version(String kind, int version, String fileName, boolean builtIn, String madeName, Instant madeAt) {}

    /** The newest first; the first is in use. */
    List<Version> list(String kind) {
        return sql.sql(SELECT + " WHERE kind = :kind ORDER BY version DESC")
                .param("kind", kind)
                .query(TemplateSql::version)
                .list();
    }

    /** The template in use; empty for the layout that comes along. */
    Optional<byte[]> inUse(String kind) {
        return sql.sql("SELECT content FROM document_template WHERE kind = :kind AND version ="
                        + " (SELECT max(version) FROM document_template WHERE kind = :kind) AND content IS NOT NULL")
                .param("kind", kind)
                .query(byte[].class)
                .optional();
    }

    Optional<byte[]> content(String kind, int version) {
        return sql.sql("SELECT content FROM document_template WHERE kind = :kind AND version = :version"
                        + " AND content IS NOT NULL")
                .param("kind", kind)
                .param("version", version)
                .query(byte[].class)
                .optional();
    }

    /** False when there is a version of that number by now. */
    boolean insert(String kind, int version, String fileName, byte @Nullable [] content, Caller by, Instant at) {
        return sql.sql("INSERT INTO document_template (kind, version, file_name, content, made_by, made_name, made_at)"
                                + " VALUES (:kind, :version, :file, :content, :by, :name, :at) ON CONFLICT DO NOTHING")
                        .param("kind", kind)
                        .param("version", version)
                        .param("file", fileName)
                        .param("content", content)
                        .param("by", by.id())
                        .param("name", by.displayName())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    private static Version version(ResultSet row, int n) throws SQLException {
        return new Version(
                row.getString("kind"),
                row.getInt("version"),
                row.getString("file_name"),
                row.getBoolean("built_in"),
                row.getString("made_name"),
                row.getTimestamp("made_at").toInstant());
    }
}
