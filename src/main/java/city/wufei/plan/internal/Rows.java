package city.wufei.plan.internal;

import city.wufei.plan.Place;
import city.wufei.plan.YearSpan;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the columns that several tables of this module have are read. */
final class Rows {
    private Rows() {}

    static @Nullable Place place(ResultSet row) throws SQLException {
        String place = row.getString("place");
        return place == null ? null : Place.of(place);
    }

    static Place requiredPlace(ResultSet row) throws SQLException {
        return Place.of(row.getString("place"));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }

    /** Empty where there is nothing. */
    static List<Integer> numbers(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((Integer[]) array.getArray());
    }

    static @Nullable YearSpan years(ResultSet row) throws SQLException {
        Integer from = (Integer) row.getObject("from_year");
        Integer to = (Integer) row.getObject("to_year");
        return from == null || to == null ? null : new YearSpan(from, to);
    }
}
