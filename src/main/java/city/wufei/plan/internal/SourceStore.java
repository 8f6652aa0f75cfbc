package city.wufei.plan.internal;

import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.plan.Place;
import city.wufei.plan.document.Block;
import city.wufei.plan.document.Paragraph;
import city.wufei.plan.document.PlanDocument;
import city.wufei.plan.document.Table;
import city.wufei.platform.ListQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The documents themselves, and their lines. */
@Component
public class SourceStore {
    /** The newest document of a plan, its own or one that was merged into it. */
    private static final String NEWEST = "(select s.id from plan_source s join plan p on p.id = s.plan_id"
            + " where p.id = :plan or p.merged_into = :plan order by s.id desc limit 1)";

    private final JdbcClient jdbc;
    private final Batches batches;

    SourceStore(JdbcClient jdbc, Batches batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A kept document, without its bytes. */
    public record Source(long id, String fileName, String format, String sha256, long size) {}

    public Optional<Source> findNewest(long plan) {
        return jdbc.sql("select id, file_name, format, sha256, length(bytes) size from plan_source where id = "
                        + NEWEST)
                .param("plan", plan)
                .query((row, number) -> new Source(
                        row.getLong("id"),
                        row.getString("file_name"),
                        row.getString("format"),
                        row.getString("sha256"),
                        row.getLong("size")))
                .optional();
    }

    public byte[] bytes(long source) {
        return jdbc.sql("select bytes from plan_source where id = :source")
                .param("source", source)
                .query((row, number) -> row.getBytes("bytes"))
                .single();
    }

    public Optional<SourceLine> findLine(long plan, Place place) {
        return jdbc.sql("select place, cells, widths from plan_source_line where place = :place and source_id = "
                        + NEWEST)
                .param("place", place.toString())
                .param("plan", plan)
                .query(SourceStore::line)
                .optional();
    }

    /** Those of {@code places} that the document has. */
    public List<SourceLine> lines(long plan, Collection<Place> places) {
        return places.isEmpty()
                ? List.of()
                : jdbc.sql("select place, cells, widths from plan_source_line where place in (:places) and source_id = "
                                + NEWEST)
                        .param("places", places.stream().map(Place::toString).toList())
                        .param("plan", plan)
                        .query(SourceStore::line)
                        .list();
    }

    /** The heads of a table's columns: its first row with more than one cell that says something. */
    public Optional<SourceLine> findHead(long plan, int table) {
        return jdbc.sql("select place, cells, widths from plan_source_line where place like :table and source_id = "
                        + NEWEST
                        + " and (select count(*) from unnest(cells) cell where cell <> '') > 1"
                        + " order by sequence limit 1")
                .param("table", "t" + table + "r%")
                .param("plan", plan)
                .query(SourceStore::line)
                .optional();
    }

    /** How many lines come before a place, empty when the document does not have it. */
    public Optional<Integer> findPosition(long plan, Place place) {
        return jdbc.sql("select sequence - 1 from plan_source_line where place = :place and source_id = " + NEWEST)
                .param("place", place.toString())
                .param("plan", plan)
                .query(Integer.class)
                .optional();
    }

    /** Names of the files that plans were read from. */
    public Map<Long, String> fileNames(Collection<Long> plans) {
        Map<Long, String> names = new HashMap<>();
        if (!plans.isEmpty()) {
            jdbc.sql("select plan_id, file_name from plan_source where plan_id in (:plans) order by id")
                    .param("plans", plans)
                    .query(row -> {
                        names.put(row.getLong("plan_id"), row.getString("file_name"));
                    });
        }
        return names;
    }

    /** The document from its beginning, line by line. */
    public Listing<SourceLine> list(long plan, PageRequest request) {
        return ListQuery.select("l.place, l.cells, l.widths", "plan_source_line l")
                .where("l.source_id = " + NEWEST, "plan", plan)
                .sortKeys(Map.of("order", "l.sequence"), "order")
                .page(jdbc, request, SourceStore::line);
    }

    void add(long plan, PlanDocument document, byte[] bytes, String by, Instant at) {
        long source = jdbc.sql("insert into plan_source (plan_id, file_name, format, sha256, bytes, added_at, added_by)"
                        + " values (:plan, :name, :format, :sha256, :bytes, :at, :by) returning id")
                .param("plan", plan)
                .param("name", document.fileName())
                .param("format", document.format().name())
                .param("sha256", document.sha256())
                .param("bytes", bytes)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .query(Long.class)
                .single();
        List<Object[]> rows = new ArrayList<>();
        for (SourceLine line : lines(document)) {
            rows.add(new @Nullable Object[] {
                source,
                rows.size() + 1,
                line.place().toString(),
                line.cells().toArray(String[]::new),
                line.widths().isEmpty() ? null : line.widths().toArray(Integer[]::new)
            });
        }
        batches.insert(
                "insert into plan_source_line (source_id, sequence, place, cells, widths) values (?, ?, ?, ?, ?)",
                rows);
    }

    private static List<SourceLine> lines(PlanDocument document) {
        List<SourceLine> lines = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (block instanceof Paragraph paragraph) {
                lines.add(new SourceLine(paragraph.place(), List.of(paragraph.text()), List.of()));
            } else if (block instanceof Table table) {
                table.rows()
                        .forEach(row -> lines.add(new SourceLine(
                                table.place(row.number()),
                                row.cells().stream().map(Table.Cell::text).toList(),
                                table.spansKnown()
                                        ? row.cells().stream()
                                                .map(Table.Cell::columns)
                                                .toList()
                                        : List.of())));
            }
        }
        return lines;
    }

    private static SourceLine line(ResultSet row, int number) throws SQLException {
        return new SourceLine(Rows.requiredPlace(row), Rows.texts(row, "cells"), Rows.numbers(row, "widths"));
    }
}
