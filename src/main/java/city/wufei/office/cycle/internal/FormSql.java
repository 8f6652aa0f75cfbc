package city.wufei.office.cycle.internal;

import city.wufei.kernel.Period;
import city.wufei.office.cycle.BothLabels;
import city.wufei.office.cycle.CellKind;
import city.wufei.office.cycle.Form;
import city.wufei.office.cycle.FormColumn;
import city.wufei.office.cycle.FormRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class FormSql {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<FormColumn.Choice>> CHOICES = new TypeReference<>() {};
    private static final String VERSIONS =
            "SELECT v.*, f.code FROM cycle_form_version v JOIN cycle_form f ON f.id = v.form_id";

    private final JdbcClient sql;

    FormSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** The id of the new form; empty when the code is taken. */
    Optional<Long> insert(String code, Instant now) {
        return sql.sql(
                        "INSERT INTO cycle_form (code, made_at) VALUES (:code, :now) ON CONFLICT (code) DO NOTHING RETURNING id")
                .param("code", code)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .optional();
    }

    long insertVersion(long form, Form as, String by, Instant now) {
        BothLabels note = as.note();
        long version = sql.sql("""
                        INSERT INTO cycle_form_version (form_id, version, title, title_en, note, note_en, period_kind, lead_id,
                               row_source, taker, made_at, made_by_name)
                        SELECT :form, coalesce(max(version), 0) + 1, :title, :titleEn, CAST(:note AS text), CAST(:noteEn AS text),
                               :period, CAST(:lead AS bigint), :source, CAST(:taker AS text), :now, :by
                          FROM cycle_form_version WHERE form_id = :form RETURNING id""")
                .param("form", form)
                .param("title", as.title().chinese())
                .param("titleEn", as.title().english())
                .param("note", note == null ? null : note.chinese())
                .param("noteEn", note == null ? null : note.english())
                .param("period", as.period().name())
                .param("lead", as.lead())
                .param("source", as.rowSource())
                .param("taker", as.taker())
                .param("now", Timestamp.from(now))
                .param("by", by)
                .query(Long.class)
                .single();
        for (int at = 0; at < as.columns().size(); at++) {
            insert(version, at, as.columns().get(at));
        }
        for (int at = 0; at < as.rows().size(); at++) {
            insert(version, at, as.rows().get(at));
        }
        return version;
    }

    private void insert(long version, int position, FormColumn column) {
        sql.sql("""
                        INSERT INTO cycle_form_column (version_id, position, code, label, label_en, kind, unit, decimals, required,
                               least, most, ratio_last, ratio_year, choices)
                        VALUES (:version, :position, :code, :label, :labelEn, :kind, CAST(:unit AS text), :decimals, :required,
                               CAST(:least AS numeric), CAST(:most AS numeric), CAST(:ratioLast AS numeric),
                               CAST(:ratioYear AS numeric), CAST(:choices AS text))""")
                .param("version", version)
                .param("position", position)
                .param("code", column.code())
                .param("label", column.label().chinese())
                .param("labelEn", column.label().english())
                .param("kind", column.kind().name())
                .param("unit", column.unit())
                .param("decimals", column.decimals())
                .param("required", column.required())
                .param("least", column.least())
                .param("most", column.most())
                .param("ratioLast", column.ratioLast())
                .param("ratioYear", column.ratioYear())
                .param("choices", column.choices().isEmpty() ? null : JSON.writeValueAsString(column.choices()))
                .update();
    }

    private void insert(long version, int position, FormRow row) {
        sql.sql("""
                        INSERT INTO cycle_form_row (version_id, position, code, label, label_en, unit, target)
                        VALUES (:version, :position, :code, :label, :labelEn, CAST(:unit AS text), CAST(:target AS text))""")
                .param("version", version)
                .param("position", position)
                .param("code", row.code())
                .param("label", row.label().chinese())
                .param("labelEn", row.label().english())
                .param("unit", row.unit())
                .param("target", row.target())
                .update();
    }

    /** The newest version of each form that is still asked for. */
    List<Form> current() {
        return sql.sql(VERSIONS
                        + " WHERE f.ended_at IS NULL AND v.version = (SELECT max(x.version) FROM cycle_form_version x"
                        + " WHERE x.form_id = f.id) ORDER BY f.id")
                .query(this::form)
                .list();
    }

    List<Form> versions(long form) {
        return sql.sql(VERSIONS + " WHERE v.form_id = :form ORDER BY v.version DESC")
                .param("form", form)
                .query(this::form)
                .list();
    }

    Optional<Form> version(long version) {
        return sql.sql(VERSIONS + " WHERE v.id = :version")
                .param("version", version)
                .query(this::form)
                .optional();
    }

    Optional<Long> idOf(String code) {
        return sql.sql("SELECT id FROM cycle_form WHERE code = :code")
                .param("code", code)
                .query(Long.class)
                .optional();
    }

    private Form form(ResultSet row, int n) throws SQLException {
        long version = row.getLong("id");
        String note = row.getString("note");
        return new Form(
                row.getLong("form_id"),
                version,
                row.getString("code"),
                row.getInt("version"),
                new BothLabels(row.getString("title"), row.getString("title_en")),
                note == null ? null : new BothLabels(note, blank(row.getString("note_en"))),
                Period.Kind.valueOf(row.getString("period_kind")),
                row.getObject("lead_id", Long.class),
                row.getString("row_source"),
                row.getString("taker"),
                columns(version),
                rows(version));
    }

    private List<FormColumn> columns(long version) {
        return sql.sql("SELECT * FROM cycle_form_column WHERE version_id = :version ORDER BY position")
                .param("version", version)
                .query((row, n) -> new FormColumn(
                        row.getString("code"),
                        new BothLabels(row.getString("label"), row.getString("label_en")),
                        CellKind.valueOf(row.getString("kind")),
                        row.getString("unit"),
                        row.getInt("decimals"),
                        row.getBoolean("required"),
                        row.getBigDecimal("least"),
                        row.getBigDecimal("most"),
                        row.getBigDecimal("ratio_last"),
                        row.getBigDecimal("ratio_year"),
                        choices(row.getString("choices"))))
                .list();
    }

    private static List<FormColumn.Choice> choices(@Nullable String json) {
        return json == null ? List.of() : JSON.readValue(json, CHOICES);
    }

    private List<FormRow> rows(long version) {
        return sql.sql("SELECT * FROM cycle_form_row WHERE version_id = :version ORDER BY position")
                .param("version", version)
                .query(FormSql::row)
                .list();
    }

    static FormRow row(ResultSet row, int n) throws SQLException {
        return new FormRow(
                row.getString("code"),
                new BothLabels(row.getString("label"), row.getString("label_en")),
                row.getString("unit"),
                row.getString("target"));
    }

    private static String blank(@Nullable String text) {
        return text == null ? "" : text;
    }
}
