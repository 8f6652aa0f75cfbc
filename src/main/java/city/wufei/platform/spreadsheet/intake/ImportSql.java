package city.wufei.platform.spreadsheet.intake;

import city.wufei.platform.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ImportSql {
    private static final String SELECT =
            "SELECT id, kind, file_name, state = 'CHECKED' AND content IS NOT NULL AS open,"
                    + " report, errors IS NOT NULL AS has_errors, made_name, made_at, landed_at FROM spreadsheet_import";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportSql(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    long insert(
            String kind,
            String fileName,
            byte[] content,
            ImportReport report,
            byte @Nullable [] errors,
            Caller by,
            Instant at) {
        return jdbc.sql("INSERT INTO spreadsheet_import (kind, file_name, content, state, report, errors, made_by,"
                        + " made_name, made_at) VALUES (:kind, :file, :content, 'CHECKED', :report, :errors, :by,"
                        + " :name, :at) RETURNING id")
                .param("kind", kind)
                .param("file", fileName)
                .param("content", content)
                .param("report", json.writeValueAsString(report))
                .param("errors", errors)
                .param("by", by.id())
                .param("name", by.displayName())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Takes an import for landing; false when somebody was faster. Whoever comes meanwhile waits for the end of it. */
    boolean beginLanding(long id, Instant at) {
        return jdbc.sql("UPDATE spreadsheet_import SET state = 'LANDED', landed_at = :at"
                                + " WHERE id = :id AND state = 'CHECKED' AND content IS NOT NULL")
                        .param("id", id)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void finishLanding(long id, ImportReport report, byte @Nullable [] errors) {
        jdbc.sql("UPDATE spreadsheet_import SET report = :report, errors = :errors WHERE id = :id")
                .param("id", id)
                .param("report", json.writeValueAsString(report))
                .param("errors", errors)
                .update();
    }

    Optional<ImportRow> find(long id) {
        return jdbc.sql(SELECT + " WHERE id = :id")
                .param("id", id)
                .query(this::row)
                .optional();
    }

    List<ImportRow> latest(String kind, int most) {
        return jdbc.sql(SELECT + " WHERE kind = :kind ORDER BY made_at DESC, id DESC LIMIT :most")
                .param("kind", kind)
                .param("most", most)
                .query(this::row)
                .list();
    }

    Optional<byte[]> content(long id) {
        return bytes("content", id);
    }

    Optional<byte[]> errors(long id) {
        return bytes("errors", id);
    }

    /** {@code column} is one of two of ours. */
    private Optional<byte[]> bytes(String column, long id) {
        return jdbc.sql("SELECT " + column + " FROM spreadsheet_import WHERE id = :id AND " + column + " IS NOT NULL")
                .param("id", id)
                .query(byte[].class)
                .optional();
    }

    /** Forgets the files of imports made before then; what became of them stays. */
    int clearBefore(Instant moment) {
        return jdbc.sql("UPDATE spreadsheet_import SET content = NULL, errors = NULL WHERE made_at < :moment"
                        + " AND (content IS NOT NULL OR errors IS NOT NULL)")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .update();
    }

    private ImportRow row(ResultSet row, int number) throws SQLException {
        OffsetDateTime landed = row.getObject("landed_at", OffsetDateTime.class);
        return new ImportRow(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("file_name"),
                row.getBoolean("open"),
                json.readValue(row.getString("report"), ImportReport.class),
                row.getBoolean("has_errors"),
                row.getString("made_name"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                landed == null ? null : landed.toInstant());
    }
}
