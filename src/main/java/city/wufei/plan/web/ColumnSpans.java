package city.wufei.plan.web;

import city.wufei.plan.internal.SourceLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How many columns each cell of a row covers, so that cells stand under their heads. Where the document does not tell and
 * a row has too few cells, the heading over what the table is about is the wide one ("建设任务" over measure and text), or
 * else the last cell reaches to the edge.
 */
final class ColumnSpans {
    private static final Pattern ABOUT = Pattern.compile("任务|举措|措施|指标|项目|内容|事项");

    private ColumnSpans() {}

    static List<Integer> of(SourceLine line, int columns) {
        if (line.widths().size() == line.cells().size()) {
            return line.widths();
        }
        List<Integer> widths = new ArrayList<>(Collections.nCopies(line.cells().size(), 1));
        int missing = columns - widths.size();
        if (missing > 0) {
            int wide = wide(line.cells());
            widths.set(wide, widths.get(wide) + missing);
        }
        return widths;
    }

    static int columns(SourceLine line) {
        return line.widths().isEmpty()
                ? line.cells().size()
                : line.widths().stream().mapToInt(Integer::intValue).sum();
    }

    private static int wide(List<String> cells) {
        List<Integer> about = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if (ABOUT.matcher(cells.get(i)).find()) {
                about.add(i);
            }
        }
        return about.size() == 1 ? about.get(0) : cells.size() - 1;
    }
}
