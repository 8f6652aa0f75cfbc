package city.wufei.platform;

import city.wufei.kernel.Failure;
import city.wufei.kernel.PageRequest;
import city.wufei.platform.api.ApiError;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The names that a list may be sorted by, each with the SQL that it stands for: what a reader writes never becomes SQL.
 * The first is the list's own order.
 *
 * <pre>{@code
 * private static final SortKeys ORDERS = SortKeys.by("number", "t.number").and("name", "t.name").thenBy("t.id");
 * "SELECT … ORDER BY " + ORDERS.sql(page)
 * }</pre>
 */
public final class SortKeys {
    private final Map<String, String> columns;
    private final String tieBreak;

    private SortKeys(Map<String, String> columns, String tieBreak) {
        this.columns = columns;
        this.tieBreak = tieBreak;
    }

    public static SortKeys by(String key, String column) {
        return new SortKeys(Map.of(), "").and(key, column);
    }

    public SortKeys and(String key, String column) {
        Map<String, String> more = new LinkedHashMap<>(columns);
        more.put(key, column);
        return new SortKeys(more, tieBreak);
    }

    /** What decides between equals, so that no row is on two pages; a unique column. */
    public SortKeys thenBy(String column) {
        return new SortKeys(columns, column);
    }

    /** What follows {@code ORDER BY}. Fails with {@code PARAMETER_INVALID} for a key that is not one of these. */
    public String sql(PageRequest page) {
        String sort = page.sort() == null ? columns.keySet().iterator().next() : page.sort();
        boolean falling = sort.startsWith("-");
        String column = columns.get(falling ? sort.substring(1) : sort);
        if (column == null) {
            throw Failure.of(ApiError.PARAMETER_INVALID, "sort", String.join(" | ", columns.keySet()));
        }
        String order = column + (falling ? " DESC" : "") + " NULLS LAST";
        return tieBreak.isEmpty() ? order : order + ", " + tieBreak;
    }
}
