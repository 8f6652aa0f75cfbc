package city.wufei.facts.internal;

import city.wufei.facts.Series;
import city.wufei.facts.SeriesKind;
import city.wufei.kernel.Period;
import city.wufei.platform.ListQuery;
import city.wufei.registry.Named;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SeriesSql {
    private static final String COLUMNS = "s.*, o.name AS owner_name";
    private static final String FROM = "fact_series s LEFT JOIN organisation o ON o.id = s.owner_id";

    private final JdbcClient jdbc;

    SeriesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Series> find(String code) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM " + FROM + " WHERE s.code = :code")
                .param("code", code)
                .query(SeriesSql::read)
                .optional();
    }

    List<Series> list(@Nullable String topic, @Nullable String text, Period.@Nullable Kind period) {
        return ListQuery.select(COLUMNS, FROM)
                .where("s.topic = :topic", "topic", topic)
                .where("s.period = :period", "period", period == null ? null : period.name())
                .search("s.name || ' ' || s.code || ' ' || s.source", text)
                .sortKeys(Map.of("position", "s.position", "code", "s.code"), "position,code")
                .list(jdbc, SeriesSql::read);
    }

    List<String> topics() {
        return jdbc.sql("SELECT topic FROM fact_series GROUP BY topic ORDER BY min(position)")
                .query((row, number) -> row.getString("topic"))
                .list();
    }

    /** Keeps it from being changed or filled by anybody else until the transaction ends. */
    void lock(long id) {
        jdbc.sql("SELECT id FROM fact_series WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    boolean add(Series series) {
        return values(jdbc.sql("""
                                INSERT INTO fact_series
                                  (code, name, topic, kind, unit, digits, period, owner_id, source, method, position)
                                VALUES (:code, :name, :topic, :kind, :unit, :digits, :period, :owner, :source, :method,
                                        (SELECT coalesce(max(position), 0) + 1 FROM fact_series))
                                ON CONFLICT (code) DO NOTHING"""), series).update() == 1;
    }

    void change(Series series) {
        values(jdbc.sql("""
                        UPDATE fact_series
                        SET name = :name, topic = :topic, kind = :kind, unit = :unit, digits = :digits, period = :period,
                            owner_id = :owner, source = :source, method = :method, version = version + 1
                        WHERE code = :code"""), series).update();
    }

    long countValues(long id) {
        return jdbc.sql("SELECT count(*) FROM fact_value WHERE series_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, Series series) {
        Named owner = series.owner();
        return statement
                .param("code", series.code())
                .param("name", series.name())
                .param("topic", series.topic())
                .param("kind", series.kind().name())
                .param("unit", series.unit())
                .param("digits", series.digits())
                .param("period", series.period().name())
                .param("owner", owner == null ? null : owner.id())
                .param("source", series.source())
                .param("method", series.method());
    }

    private static Series read(ResultSet row, int number) throws SQLException {
        long owner = row.getLong("owner_id");
        return new Series(
                row.getLong("id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("topic"),
                SeriesKind.valueOf(row.getString("kind")),
                row.getString("unit"),
                row.getInt("digits"),
                Period.Kind.valueOf(row.getString("period")),
                owner == 0 ? null : new Named(owner, row.getString("owner_name")),
                row.getString("source"),
                row.getString("method"));
    }
}
