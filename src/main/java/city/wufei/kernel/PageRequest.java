package city.wufei.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param page counted from 0
 * @param size 1 to {@value #LARGEST}
 * @param sort a key that the list knows by name, {@code -} before it for descending; null for the list's own order
 */
public record PageRequest(int page, int size, @Nullable String sort) {
    public static final int LARGEST = 200;
    private static final int USUAL = 50;

    public PageRequest {
        page = Math.max(page, 0);
        size = size <= 0 ? USUAL : Math.min(size, LARGEST);
        sort = sort == null || sort.isBlank() ? null : sort.strip();
    }

    /** As the parameters {@code page}, {@code size} and {@code sort} say, each of which may be missing. */
    public static PageRequest of(@Nullable Integer page, @Nullable Integer size, @Nullable String sort) {
        return new PageRequest(page == null ? 0 : page, size == null ? USUAL : size, sort);
    }

    public long offset() {
        return (long) page * size;
    }
}
