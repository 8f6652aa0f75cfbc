package city.wufei.plan.cli;

import java.util.List;
import java.util.stream.IntStream;

/** Lines for a terminal: sections, indented lines, columns in line with each other. */
final class Sheet {
    private static final String STEP = "  ";
    private static final String GAP = "  ";
    private static final char RIGHT = 'r';

    private final StringBuilder text = new StringBuilder();

    /** A heading, apart from what is above it. */
    void section(String heading) {
        if (text.length() > 0) {
            text.append('\n');
        }
        line(0, heading);
    }

    void line(int depth, String content) {
        text.append((STEP.repeat(depth) + content).stripTrailing()).append('\n');
    }

    /**
     * Rows whose cells stand below each other.
     *
     * @param columns a letter for each column, {@code l} to start and {@code r} to end in line
     */
    void table(int depth, String columns, List<List<String>> rows) {
        int[] widths = IntStream.range(0, columns.length())
                .map(column -> rows.stream()
                        .mapToInt(row -> TextWidth.of(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        for (List<String> row : rows) {
            StringBuilder content = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                String cell = row.get(column);
                String blank = " ".repeat(widths[column] - TextWidth.of(cell));
                content.append(columns.charAt(column) == RIGHT ? blank + cell : cell + blank)
                        .append(GAP);
            }
            line(depth, content.toString());
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
