package city.wufei.office.cycle.internal;

import city.wufei.platform.Phrase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cells, everything that was ever entered into them, remarks at them, and who has them before their eyes. */
@Repository
class CellSql {
    private final JdbcClient sql;

    CellSql(JdbcClient sql) {
        this.sql = sql;
    }

    Map<CellKey, Cell> of(long id) {
        Map<CellKey, Cell> cells = new HashMap<>();
        sql.sql("SELECT * FROM cycle_cell WHERE return_id = :id")
                .param("id", id)
                .query(CellSql::cell)
                .list()
                .forEach(cell -> cells.put(cell.key(), cell));
        return cells;
    }

    Map<CellKey, String> values(long id) {
        Map<CellKey, String> values = new HashMap<>();
        of(id).forEach((key, cell) -> {
            String value = cell.value();
            if (value != null) {
                values.put(key, value);
            }
        });
        return values;
    }

    /** Puts the value of an entry into its cell, and the entry into the history. */
    void keep(long id, CellEntry entry, @Nullable Phrase warning) {
        sql.sql("""
                        INSERT INTO cycle_cell (return_id, row_code, column_code, value, version, person_id, by_name, behalf, how, at, warning)
                        VALUES (:id, :row, :column, CAST(:value AS text), :version, :person, :by, :behalf, :how, :at, CAST(:warning AS text))
                        ON CONFLICT (return_id, row_code, column_code) DO UPDATE SET value = excluded.value, version = excluded.version,
                               person_id = excluded.person_id, by_name = excluded.by_name, behalf = excluded.behalf,
                               how = excluded.how, at = excluded.at, warning = excluded.warning""")
                .param("id", id)
                .param("row", entry.key().row())
                .param("column", entry.key().column())
                .param("value", entry.value())
                .param("version", entry.version())
                .param("person", entry.personId())
                .param("by", entry.by())
                .param("behalf", entry.behalf())
                .param("how", entry.how().name())
                .param("at", Timestamp.from(entry.at()))
                .param("warning", warning == null ? null : warning.toJson())
                .update();
        note(id, entry);
    }

    /** Puts an entry into the history alone. */
    void note(long id, CellEntry entry) {
        sql.sql("""
                        INSERT INTO cycle_cell_entry (return_id, row_code, column_code, value, version, kept, person_id, by_name, behalf, how, at)
                        VALUES (:id, :row, :column, CAST(:value AS text), :version, :kept, :person, :by, :behalf, :how, :at)""")
                .param("id", id)
                .param("row", entry.key().row())
                .param("column", entry.key().column())
                .param("value", entry.value())
                .param("version", entry.version())
                .param("kept", entry.kept())
                .param("person", entry.personId())
                .param("by", entry.by())
                .param("behalf", entry.behalf())
                .param("how", entry.how().name())
                .param("at", Timestamp.from(entry.at()))
                .update();
    }

    /** Counts anew how many required cells have a value, and how many cells are implausible. */
    void count(long id, Collection<String> required) {
        sql.sql("""
                        UPDATE cycle_return SET
                               filled = (SELECT count(*) FROM cycle_cell c WHERE c.return_id = :id AND c.value IS NOT NULL
                                            AND c.column_code IN (:required)),
                               warned = (SELECT count(*) FROM cycle_cell c WHERE c.return_id = :id AND c.warning IS NOT NULL)
                         WHERE id = :id""")
                .param("id", id)
                .param("required", required.isEmpty() ? List.of("") : required)
                .update();
    }

    /** What was entered behind an entry, oldest first. */
    List<CellEntry> since(long id, long entry) {
        return sql.sql("SELECT * FROM cycle_cell_entry WHERE return_id = :id AND id > :entry ORDER BY id")
                .param("id", id)
                .param("entry", entry)
                .query(CellSql::entry)
                .list();
    }

    long lastEntry(long id) {
        return sql.sql("SELECT coalesce(max(id), 0) FROM cycle_cell_entry WHERE return_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    /** The newest first. */
    List<CellEntry> history(long id, CellKey key) {
        return sql.sql(
                        "SELECT * FROM cycle_cell_entry WHERE return_id = :id AND row_code = :row AND column_code = :column"
                                + " ORDER BY id DESC")
                .param("id", id)
                .param("row", key.row())
                .param("column", key.column())
                .query(CellSql::entry)
                .list();
    }

    void remark(long id, CellKey key, String text, @Nullable Long stamp, Who who, Instant now) {
        sql.sql("""
                        INSERT INTO cycle_remark (return_id, row_code, column_code, text, stamp_id, person_id, by_name, at)
                        VALUES (:id, :row, :column, :text, CAST(:stamp AS bigint), :person, :by, :at)""")
                .param("id", id)
                .param("row", key.row())
                .param("column", key.column())
                .param("text", text)
                .param("stamp", stamp)
                .param("person", who.id())
                .param("by", who.name())
                .param("at", Timestamp.from(now))
                .update();
    }

    List<Remark> remarks(long id) {
        return sql.sql("SELECT * FROM cycle_remark WHERE return_id = :id ORDER BY id")
                .param("id", id)
                .query((row, n) -> new Remark(
                        key(row),
                        row.getString("text"),
                        row.getObject("stamp_id", Long.class),
                        row.getString("by_name"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    void seen(long id, Who who, Instant now) {
        sql.sql("""
                        INSERT INTO cycle_presence (return_id, person_id, name, seen_at) VALUES (:id, :person, :name, :now)
                        ON CONFLICT (return_id, person_id) DO UPDATE SET name = excluded.name, seen_at = excluded.seen_at""")
                .param("id", id)
                .param("person", who.id())
                .param("name", who.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    List<String> others(long id, long person, Instant after) {
        return sql.sql(
                        "SELECT name FROM cycle_presence WHERE return_id = :id AND person_id <> :person AND seen_at > :after"
                                + " ORDER BY name")
                .param("id", id)
                .param("person", person)
                .param("after", Timestamp.from(after))
                .query((row, n) -> row.getString("name"))
                .list();
    }

    private static CellKey key(ResultSet row) throws SQLException {
        return new CellKey(row.getString("row_code"), row.getString("column_code"));
    }

    private static Cell cell(ResultSet row, int n) throws SQLException {
        return new Cell(
                row.getLong("id"),
                key(row),
                row.getString("value"),
                row.getInt("version"),
                row.getLong("person_id"),
                row.getString("by_name"),
                row.getBoolean("behalf"),
                How.valueOf(row.getString("how")),
                row.getTimestamp("at").toInstant(),
                Phrase.fromJson(row.getString("warning")));
    }

    private static CellEntry entry(ResultSet row, int n) throws SQLException {
        return new CellEntry(
                row.getLong("id"),
                key(row),
                row.getString("value"),
                row.getInt("version"),
                row.getBoolean("kept"),
                row.getLong("person_id"),
                row.getString("by_name"),
                row.getBoolean("behalf"),
                How.valueOf(row.getString("how")),
                row.getTimestamp("at").toInstant());
    }
}
