package city.wufei.plan;

/** Years from the first to the last, both included. */
public record YearSpan(int from, int to) {
    public YearSpan {
        if (to < from) {
            throw new IllegalArgumentException(from + " to " + to);
        }
    }

    public boolean contains(int year) {
        return from <= year && year <= to;
    }

    public boolean overlaps(YearSpan other) {
        return from <= other.to && other.from <= to;
    }
}
