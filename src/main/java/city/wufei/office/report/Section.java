package city.wufei.office.report;

import java.util.List;

/**
 * A table of a report, as it is printed.
 *
 * @param key what it is about: {@code states}, {@code units}, {@code late}, {@code projects}, {@code returns}, {@code
 *     indicators}
 * @param title with the period and the day that the figures are of
 * @param widths shares of the page's width, one for each head
 */
public record Section(String key, String title, List<String> heads, List<Integer> widths, List<List<String>> rows) {
    /** The one that the chart is drawn from: a label and a whole number in the first two cells of each row. */
    public static final String STATES = "states";

    public Section {
        heads = List.copyOf(heads);
        widths = List.copyOf(widths);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
