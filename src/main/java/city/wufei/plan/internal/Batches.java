package city.wufei.plan.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Writes many rows at once, and takes the ids for them beforehand. */
@Component
class Batches {
    private static final int SIZE = 500;

    private final JdbcOperations jdbc;

    Batches(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Values are bound by position; a {@code String[]} becomes a text array, an {@code Integer[]} one of numbers. */
    void insert(String sql, List<Object[]> rows) {
        jdbc.batchUpdate(sql, rows, SIZE, (statement, row) -> {
            for (int i = 0; i < row.length; i++) {
                statement.setObject(i + 1, bound(statement.getConnection(), row[i]));
            }
        });
    }

    private static @Nullable Object bound(Connection connection, @Nullable Object value) throws SQLException {
        if (value instanceof String[] texts) {
            return connection.createArrayOf("text", texts);
        }
        return value instanceof Integer[] numbers ? connection.createArrayOf("int", numbers) : value;
    }

    List<Long> ids(int count) {
        return jdbc.query("select next_id() id from generate_series(1, ?)", (row, number) -> row.getLong("id"), count);
    }
}
