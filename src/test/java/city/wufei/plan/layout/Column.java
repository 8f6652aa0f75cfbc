package city.wufei.plan.layout;

import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column to be laid out.
 *
 * @param over heading above this one's, the same for neighbours under one; null when there is none
 * @param joins whether the cell of a row and that of the next are one, as they are printed once
 */
record Column<T>(
        Role role,
        String heading,
        @Nullable String over,
        Function<T, String> text,
        @Nullable BiPredicate<T, T> joins) {
    /** What layouts may do with it. */
    enum Role {
        NUMBER,
        GROUP,
        SUBGROUP,
        ITEM,
        OTHER,
        MONEY
    }

    static <T> Column<T> of(Role role, String heading, Function<T, String> text) {
        return new Column<>(role, heading, null, text, null);
    }

    Column<T> joining(BiPredicate<T, T> joining) {
        return new Column<>(role, heading, over, text, joining);
    }

    Column<T> under(String wide) {
        return new Column<>(role, heading, wide, text, joins);
    }
}
