package city.wufei.registry.internal;

import city.wufei.registry.Named;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** How something that is referred to is read: two columns, its id and its name. */
final class NamedRow {
    private NamedRow() {}

    /** Null when the row refers to nothing. */
    static @Nullable Named find(ResultSet row, String prefix) throws SQLException {
        Long id = row.getObject(prefix + "_id", Long.class);
        return id == null ? null : new Named(id, row.getString(prefix + "_name"));
    }

    static Named get(ResultSet row, String prefix) throws SQLException {
        return new Named(row.getLong(prefix + "_id"), row.getString(prefix + "_name"));
    }

    static @Nullable Long id(@Nullable Named named) {
        return named == null ? null : named.id();
    }
}
