package city.wufei.platform;

import city.wufei.kernel.Failure;
import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.platform.api.ApiError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A list that the reader filters, sorts and pages, all in SQL. Filters that were not asked for fall away; sorting goes
 * by named keys, so that no text of a request ever becomes SQL.
 *
 * <pre>{@code
 * ListQuery.select("t.number, t.title", "plan_task t")
 *     .where("t.plan_id = :plan", "plan", plan)
 *     .where("t.section = :section", "section", section)
 *     .sortKeys(Map.of("number", "t.number", "deadline", "t.deadline"), "number")
 *     .page(jdbc, request, mapper);
 * }</pre>
 */
public final class ListQuery {
    private final String columns;
    private final String from;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private Map<String, String> sortKeys = Map.of();
    private String usualSort = "";

    private ListQuery(String columns, String from) {
        this.columns = columns;
        this.from = from;
    }

    public static ListQuery select(String columns, String from) {
        return new ListQuery(columns, from);
    }

    /** Adds a condition on the one parameter {@code name}, unless {@code value} is null or blank. */
    public ListQuery where(String condition, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            conditions.add("(" + condition + ")");
            parameters.put(name, value);
        }
        return this;
    }

    /** Gives the conditions one more parameter; a list for {@code IN}. */
    public ListQuery with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    /** Adds a search for {@code text} anywhere in {@code expression}, without regard to case. */
    public ListQuery search(String expression, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return this;
        }
        String name = "search" + parameters.size();
        return where("position(lower(:" + name + ") in lower(" + expression + ")) > 0", name, text.strip());
    }

    /**
     * Says by what the list can be sorted.
     *
     * @param keys from the name that requests use to the SQL expression
     * @param usual key (or keys, separated by commas) used when nothing else is asked for, and behind what is
     */
    public ListQuery sortKeys(Map<String, String> keys, String usual) {
        sortKeys = keys;
        usualSort = usual;
        return this;
    }

    public <T> Listing<T> page(JdbcClient jdbc, PageRequest request, RowMapper<T> mapper) {
        long total = jdbc.sql("select count(*) from " + from + conditions())
                .params(parameters)
                .query(Long.class)
                .single();
        List<T> items = statement(jdbc, request.sort(), " offset :offset limit :size")
                .param("offset", request.offset())
                .param("size", request.size())
                .query(mapper)
                .list();
        return Listing.of(items, total, request);
    }

    /** All rows, for an export; the stream has to be closed and needs a transaction to be read row by row. */
    public <T> Stream<T> stream(JdbcClient jdbc, @Nullable String sort, RowMapper<T> mapper) {
        return statement(jdbc, sort, "").query(mapper).stream();
    }

    public <T> List<T> list(JdbcClient jdbc, RowMapper<T> mapper) {
        return statement(jdbc, null, "").query(mapper).list();
    }

    private JdbcClient.StatementSpec statement(JdbcClient jdbc, @Nullable String sort, String tail) {
        return jdbc.sql("select " + columns + " from " + from + conditions() + order(sort) + tail)
                .params(parameters);
    }

    private String conditions() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private String order(@Nullable String sort) {
        List<String> terms = new ArrayList<>();
        if (sort != null) {
            terms.add(term(sort));
        }
        for (String key : usualSort.split(",", -1)) {
            if (!key.isBlank()) {
                terms.add(term(key.strip()));
            }
        }
        return terms.isEmpty() ? "" : " order by " + String.join(", ", terms);
    }

    private String term(String key) {
        boolean descending = key.startsWith("-");
        String expression = sortKeys.get(descending ? key.substring(1) : key);
        if (expression == null) {
            throw Failure.of(
                    ApiError.SORT_KEY_UNKNOWN,
                    key,
                    String.join(", ", sortKeys.keySet().stream().sorted().toList()));
        }
        return expression + (descending ? " desc nulls last" : " asc nulls last");
    }
}
