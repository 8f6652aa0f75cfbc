package city.wufei.platform.backup;

import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.platform.ListQuery;
import city.wufei.platform.Phrase;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class BackupRunSql {
    private static final String COLUMNS =
            "id, started_at, ended_at, by_name, file, size, seal, row_count, file_count, problem";

    private final JdbcClient sql;

    BackupRunSql(JdbcClient sql) {
        this.sql = sql;
    }

    BackupRun insert(
            Instant startedAt,
            Instant endedAt,
            String by,
            Path file,
            BackupWriter.@Nullable Written written,
            @Nullable Phrase problem) {
        return sql.sql("INSERT INTO backup_run (started_at, ended_at, by_name, file, size, seal, row_count, file_count,"
                        + " problem) VALUES (:startedAt, :endedAt, :by, :file, :size, :seal, :rows, :files, :problem)"
                        + " RETURNING " + COLUMNS)
                .param("startedAt", Timestamp.from(startedAt))
                .param("endedAt", Timestamp.from(endedAt))
                .param("by", by)
                .param("file", file.toString())
                .param("size", written == null ? null : written.size())
                .param("seal", written == null ? null : written.seal())
                .param("rows", written == null ? null : written.manifest().rows())
                .param(
                        "files",
                        written == null ? null : written.manifest().contents().size())
                .param("problem", problem == null ? null : problem.toJson())
                .query(BackupRunSql::run)
                .single();
    }

    Listing<BackupRun> list(PageRequest page) {
        return ListQuery.select(COLUMNS, "backup_run")
                .sortKeys(Map.of("started", "started_at"), "-started")
                .page(sql, page, BackupRunSql::run);
    }

    Optional<BackupRun> findLastGood() {
        return sql.sql("SELECT " + COLUMNS + " FROM backup_run WHERE problem IS NULL ORDER BY started_at DESC LIMIT 1")
                .query(BackupRunSql::run)
                .optional();
    }

    private static BackupRun run(ResultSet row, int n) throws SQLException {
        return new BackupRun(
                row.getLong("id"),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("ended_at").toInstant(),
                row.getString("by_name"),
                row.getString("file"),
                row.getObject("size", Long.class),
                row.getString("seal"),
                row.getObject("row_count", Long.class),
                row.getObject("file_count", Long.class),
                Phrase.fromJson(row.getString("problem")));
    }
}
