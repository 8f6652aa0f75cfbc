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
            "SELECT sent.id, sent.kind, sent.file_name, sent.content IS NOT NULL AS has_content, sent.report,"
                    + " sent.errors IS NOT NULL AS has_errors, sent.made_name, sent.made_at, sent.landed_at,"
                    + " coalesce(job.state IN ('WAITING', 'RUNNING'), false) AS busy, sent.job_id,"
                    + " job.owner_id AS job_owner"
                    + " FROM spreadsheet_import sent LEFT JOIN job ON job.id = sent.job_id";

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

    /** Gives an import to a job, in place of the one it had; false when somebody was faster. */
    boolean give(long id, @Nullable Long before, long job) {
        return jdbc.sql("UPDATE spreadsheet_import SET job_id = :job WHERE id = :id AND state = 'CHECKED'"
                                + " AND content IS NOT NULL AND coalesce(job_id, 0) = :before")
                        .param("id", id)
                        .param("job", job)
                        .param("before", before == null ? 0 : before)
                        .update()
                == 1;
    }

    /** Takes an import for landing by its job; false when it is another's by now, or has landed. */
    boolean beginLanding(long id, long job, Instant at) {
        return jdbc.sql("UPDATE spreadsheet_import SET state = 'LANDED', landed_at = :at"
                                + " WHERE id = :id AND state = 'CHECKED' AND content IS NOT NULL AND job_id = :job")
                        .param("id", id)
                        .param("job", job)
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
        return jdbc.sql(SELECT + " WHERE sent.id = :id")
                .param("id", id)
                .query(this::row)
                .optional();
    }

    List<ImportRow> latest(String kind, int most) {
        return jdbc.sql(SELECT + " WHERE sent.kind = :kind ORDER BY sent.made_at DESC, sent.id DESC LIMIT :most")
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
        boolean landing = landed == null && row.getBoolean("busy");
        return new ImportRow(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("file_name"),
                landed == null && !landing && row.getBoolean("has_content"),
                json.readValue(row.getString("report"), ImportReport.class),
                row.getBoolean("has_errors"),
                row.getString("made_name"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                landed == null ? null : landed.toInstant(),
                landing,
                row.getObject("job_id", Long.class),
                row.getObject("job_owner", Long.class));
    }
}
