package city.wufei.platform.spreadsheet;

import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows of a table come from, one after the other: {@code list::forEach}, {@code stream::forEach},
 * {@code iterator::forEachRemaining}, a query that calls back for each row, or pages of a list.
 */
@FunctionalInterface
public interface Rows<T> {
    void each(Consumer<T> row);

    /** Turns the pages of a list, in the order of the sort key. */
    static <T> Rows<T> paged(@Nullable String sort, Function<PageRequest, Listing<T>> list) {
        return row -> {
            Listing<T> listing;
            int page = 0;
            do {
                listing = list.apply(new PageRequest(page, PageRequest.LARGEST, sort));
                listing.items().forEach(row);
                page++;
            } while (page < listing.pages());
        };
    }
}
