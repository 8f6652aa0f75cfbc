package city.wufei.office.projects.internal;

import city.wufei.office.page.Author;
import city.wufei.office.projects.Money;
import city.wufei.office.projects.MoneyEntry;
import city.wufei.office.projects.ProjectReport;
import city.wufei.office.work.PartEvent;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Money, reports, facilities and the story of projects. */
@Component
class ProjectSql {
    private final JdbcClient jdbc;

    ProjectSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What counts before {@code end}, by source and year. */
    Map<Long, List<Money>> money(Collection<Long> projects, Instant end) {
        Map<Long, Map<String, Money>> found = new HashMap<>();
        if (!projects.isEmpty()) {
            jdbc.sql("select * from project_money where id in (select max(m.id) from project_money m"
                            + " where m.project_id in (:projects) and m.at < :end"
                            + " group by m.project_id, m.source, m.year, m.kind)")
                    .param("projects", projects)
                    .param("end", end.atOffset(ZoneOffset.UTC))
                    .query(row -> {
                        Money one = money(row);
                        found.computeIfAbsent(row.getLong("project_id"), id -> new TreeMap<>())
                                .merge(one.year() + one.source(), one, Money::plus);
                    });
        }
        Map<Long, List<Money>> money = new HashMap<>();
        found.forEach((project, of) -> money.put(project, new ArrayList<>(of.values())));
        return money;
    }

    private static Money money(ResultSet row) throws SQLException {
        BigDecimal amount = row.getBigDecimal("amount");
        Money none = Money.none(row.getString("source"), row.getInt("year"));
        return switch (Money.Kind.valueOf(row.getString("kind"))) {
            case PLANNED -> new Money(none.source(), none.year(), amount, BigDecimal.ZERO, BigDecimal.ZERO);
            case ARRANGED -> new Money(none.source(), none.year(), BigDecimal.ZERO, amount, BigDecimal.ZERO);
            case PAID -> new Money(none.source(), none.year(), BigDecimal.ZERO, BigDecimal.ZERO, amount);
        };
    }

    List<MoneyEntry> entries(long project) {
        return jdbc.sql("select * from project_money where project_id = :project order by id desc")
                .param("project", project)
                .query((row, number) -> new MoneyEntry(
                        row.getString("source"),
                        row.getInt("year"),
                        Money.Kind.valueOf(row.getString("kind")),
                        row.getBigDecimal("amount"),
                        row.getString("by_name"),
                        at(row)))
                .list();
    }

    void addMoney(long project, String source, int year, Money.Kind kind, BigDecimal amount, Author author) {
        jdbc.sql("insert into project_money (project_id, source, year, kind, amount, by_id, by_name, at)"
                        + " values (:project, :source, :year, :kind, :amount, :by, :name, :at)")
                .param("project", project)
                .param("source", source)
                .param("year", year)
                .param("kind", kind.name())
                .param("amount", amount)
                .param("by", author.id())
                .param("name", author.name())
                .param("at", author.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Newest first, up to the day. */
    List<ProjectReport> reports(long project, LocalDate day) {
        return jdbc.sql("select * from project_report where project_id = :project and on_day <= :day order by id desc")
                .param("project", project)
                .param("day", day)
                .query(ProjectSql::report)
                .list();
    }

    Map<Long, ProjectReport> latest(Collection<Long> projects, LocalDate day) {
        Map<Long, ProjectReport> latest = new HashMap<>();
        if (!projects.isEmpty()) {
            jdbc.sql("select * from project_report where id in (select max(r.id) from project_report r"
                            + " where r.project_id in (:projects) and r.on_day <= :day group by r.project_id)")
                    .param("projects", projects)
                    .param("day", day)
                    .query(row -> {
                        latest.put(row.getLong("project_id"), report(row, 0));
                    });
        }
        return latest;
    }

    long addReport(
            long project,
            LocalDate onDay,
            @Nullable Integer percent,
            String words,
            @Nullable String obstacles,
            @Nullable String nextStep,
            Author author) {
        return jdbc.sql("insert into project_report (project_id, on_day, percent, words, obstacles, next_step, by_id,"
                        + " by_name, at) values (:project, :day, :percent, :words, :obstacles, :next, :by, :name, :at)"
                        + " returning id")
                .param("project", project)
                .param("day", onDay)
                .param("percent", percent)
                .param("words", words)
                .param("obstacles", obstacles)
                .param("next", nextStep)
                .param("by", author.id())
                .param("name", author.name())
                .param("at", author.at().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    Map<Long, List<Long>> facilities(Collection<Long> projects) {
        Map<Long, List<Long>> facilities = new HashMap<>();
        if (!projects.isEmpty()) {
            jdbc.sql("select * from project_facility where project_id in (:projects) order by facility_id")
                    .param("projects", projects)
                    .query(row -> {
                        facilities
                                .computeIfAbsent(row.getLong("project_id"), id -> new ArrayList<>())
                                .add(row.getLong("facility_id"));
                    });
        }
        return facilities;
    }

    void link(long project, long facility) {
        jdbc.sql("insert into project_facility (project_id, facility_id) values (:project, :facility)"
                        + " on conflict do nothing")
                .param("project", project)
                .param("facility", facility)
                .update();
    }

    List<PartEvent> events(long project) {
        return jdbc.sql("select * from project_event where project_id = :project order by id desc")
                .param("project", project)
                .query((row, number) ->
                        new PartEvent(row.getString("kind"), row.getString("words"), row.getString("by_name"), at(row)))
                .list();
    }

    void event(long project, String kind, String words, Author author) {
        jdbc.sql("insert into project_event (project_id, kind, words, by_id, by_name, at)"
                        + " values (:project, :kind, :words, :by, :name, :at)")
                .param("project", project)
                .param("kind", kind)
                .param("words", words)
                .param("by", author.id())
                .param("name", author.name())
                .param("at", author.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static ProjectReport report(ResultSet row, int number) throws SQLException {
        return new ProjectReport(
                row.getLong("id"),
                row.getObject("on_day", LocalDate.class),
                row.getObject("percent", Integer.class),
                row.getString("words"),
                row.getString("obstacles"),
                row.getString("next_step"),
                row.getString("by_name"),
                at(row));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }
}
