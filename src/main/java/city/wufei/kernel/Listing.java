package city.wufei.kernel;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param total how many there are on all pages
 */
public record Listing<T>(List<T> items, long total, int page, int size) {
    public Listing {
        items = List.copyOf(items);
    }

    public static <T> Listing<T> of(List<T> items, long total, PageRequest request) {
        return new Listing<>(items, total, request.page(), request.size());
    }

    public <R> Listing<R> map(Function<? super T, ? extends R> mapper) {
        return new Listing<>(items.stream().<R>map(mapper).toList(), total, page, size);
    }

    public int pages() {
        return (int) ((total + size - 1) / size);
    }
}
