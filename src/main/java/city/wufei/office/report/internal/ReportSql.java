package city.wufei.office.report.internal;

import city.wufei.kernel.Period;
import city.wufei.office.report.ProgressReport;
import city.wufei.office.report.ProgressReport.Issue;
import city.wufei.office.report.ProgressReport.Stamp;
import city.wufei.office.report.ProgressReport.Withdrawal;
import city.wufei.office.report.ReportState;
import city.wufei.office.report.ReportWords;
import city.wufei.office.report.Section;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reports with their tables. */
@Component
class ReportSql {
    private final JdbcClient jdbc;

    ReportSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a plan, the latest first. */
    List<ProgressReport> list(long plan) {
        return jdbc.sql("select * from progress_report where plan_id = :plan order by cutoff desc, id desc")
                .param("plan", plan)
                .query(ReportSql::report)
                .list();
    }

    Optional<ProgressReport> find(long id) {
        return jdbc.sql("select * from progress_report where id = :id")
                .param("id", id)
                .query(ReportSql::report)
                .optional();
    }

    /** As {@link #find}, locked to the end of the transaction. */
    Optional<ProgressReport> lock(long id) {
        return jdbc.sql("select * from progress_report where id = :id for update")
                .param("id", id)
                .query(ReportSql::report)
                .optional();
    }

    /** Empty when the period has a draft already. */
    Optional<Long> add(long plan, Period period, LocalDate cutoff, ReportWords words, Stamp made) {
        return jdbc.sql("insert into progress_report (plan_id, period, cutoff, number, title, summary, problems,"
                        + " next_step, made_by, made_at) select :plan, :period, :cutoff, coalesce(max(number), 0) + 1,"
                        + " :title, :summary, :problems, :next, :by, :at from progress_report"
                        + " where plan_id = :plan and period = :period on conflict do nothing returning id")
                .param("plan", plan)
                .param("period", period.toString())
                .param("cutoff", cutoff)
                .param("title", words.title())
                .param("summary", words.summary())
                .param("problems", words.problems())
                .param("next", words.nextStep())
                .param("by", made.by())
                .param("at", made.at().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    void reword(long id, ReportWords words) {
        jdbc.sql("update progress_report set title = :title, summary = :summary, problems = :problems,"
                        + " next_step = :next, version = version + 1 where id = :id and state = 'DRAFT'")
                .param("title", words.title())
                .param("summary", words.summary())
                .param("problems", words.problems())
                .param("next", words.nextStep())
                .param("id", id)
                .update();
    }

    void refreshed(long id, LocalDate cutoff) {
        jdbc.sql("update progress_report set cutoff = :cutoff, version = version + 1"
                        + " where id = :id and state = 'DRAFT'")
                .param("cutoff", cutoff)
                .param("id", id)
                .update();
    }

    void issue(long id, Stamp stamp, String word, String pdf) {
        jdbc.sql("update progress_report set state = 'ISSUED', issued_by = :by, issued_at = :at, word_sha256 = :word,"
                        + " pdf_sha256 = :pdf, version = version + 1 where id = :id and state = 'DRAFT'")
                .param("by", stamp.by())
                .param("at", stamp.at().atOffset(ZoneOffset.UTC))
                .param("word", word)
                .param("pdf", pdf)
                .param("id", id)
                .update();
    }

    void withdraw(long id, Stamp stamp, String why) {
        jdbc.sql("update progress_report set state = 'WITHDRAWN', withdrawn_by = :by, withdrawn_at = :at,"
                        + " withdrawn_why = :why, version = version + 1 where id = :id and state = 'ISSUED'")
                .param("by", stamp.by())
                .param("at", stamp.at().atOffset(ZoneOffset.UTC))
                .param("why", why)
                .param("id", id)
                .update();
    }

    List<Section> sections(long report) {
        return jdbc.sql("select * from progress_report_section where report_id = :report order by sequence")
                .param("report", report)
                .query((row, number) -> new Section(
                        row.getString("key"),
                        row.getString("title"),
                        List.of((String[]) row.getArray("heads").getArray()),
                        List.of((Integer[]) row.getArray("widths").getArray()),
                        rows(report, row.getInt("sequence"))))
                .list();
    }

    private List<List<String>> rows(long report, int section) {
        return jdbc.sql("select cells from progress_report_row where report_id = :report and section = :section"
                        + " order by sequence")
                .param("report", report)
                .param("section", section)
                .query((row, number) -> List.of((String[]) row.getArray("cells").getArray()))
                .list();
    }

    /** Puts these in the place of what was there. */
    void keep(long report, List<Section> sections) {
        jdbc.sql("delete from progress_report_row where report_id = :report")
                .param("report", report)
                .update();
        jdbc.sql("delete from progress_report_section where report_id = :report")
                .param("report", report)
                .update();
        for (int at = 0; at < sections.size(); at++) {
            Section section = sections.get(at);
            jdbc.sql("insert into progress_report_section (report_id, sequence, key, title, heads, widths)"
                            + " values (:report, :at, :key, :title, :heads, :widths)")
                    .param("report", report)
                    .param("at", at)
                    .param("key", section.key())
                    .param("title", section.title())
                    .param("heads", section.heads().toArray(String[]::new))
                    .param("widths", section.widths().toArray(Integer[]::new))
                    .update();
            keepRows(report, at, section.rows());
        }
    }

    private void keepRows(long report, int section, List<List<String>> rows) {
        for (int at = 0; at < rows.size(); at++) {
            jdbc.sql("insert into progress_report_row (report_id, section, sequence, cells)"
                            + " values (:report, :section, :at, :cells)")
                    .param("report", report)
                    .param("section", section)
                    .param("at", at)
                    .param("cells", new ArrayList<>(rows.get(at)).toArray(String[]::new))
                    .update();
        }
    }

    private static ProgressReport report(ResultSet row, int number) throws SQLException {
        String why = row.getString("withdrawn_why");
        Stamp issued = stamp(row, "issued");
        Stamp withdrawn = stamp(row, "withdrawn");
        return new ProgressReport(
                row.getLong("id"),
                row.getLong("plan_id"),
                Period.of(row.getString("period")),
                row.getObject("cutoff", LocalDate.class),
                row.getInt("number"),
                ReportState.valueOf(row.getString("state")),
                row.getInt("version"),
                new ReportWords(
                        row.getString("title"),
                        row.getString("summary"),
                        row.getString("problems"),
                        row.getString("next_step")),
                new Stamp(row.getString("made_by"), at(row, "made_at")),
                issued == null ? null : new Issue(issued, row.getString("word_sha256"), row.getString("pdf_sha256")),
                withdrawn == null ? null : new Withdrawal(withdrawn, why));
    }

    private static @Nullable Stamp stamp(ResultSet row, String what) throws SQLException {
        String by = row.getString(what + "_by");
        return by == null ? null : new Stamp(by, at(row, what + "_at"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
