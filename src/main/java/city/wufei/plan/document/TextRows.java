package city.wufei.plan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ways a table is written in plain text. */
enum TextRows {
    /** Each cell on a line that starts with a tab; rows apart by a blank line. What Word documents become on the web. */
    CELL_PER_LINE {
        @Override
        List<String> cells(String line) {
            return List.of(line.substring(1));
        }
    },
    /** A row on a line, tabs between its cells. */
    TABS {
        @Override
        List<String> cells(String line) {
            return List.of(line.split("\t", -1));
        }
    },
    /** A row on a line, bars between its cells and perhaps around them. */
    BARS {
        @Override
        List<String> cells(String line) {
            return isDrawn(line.strip()) ? List.of() : betweenBars(line.strip());
        }
    };

    private static final Pattern BAR = Pattern.compile("(?<!\\\\)[|｜│┃]");
    private static final Pattern BREAK = Pattern.compile("(?i)<br */?>");

    /** What lines are drawn with: {@code |---|:-:|}, {@code ├──┼──┤}. */
    private static final String DRAWN = " |｜+:=-";

    private static final String DASHES = "-=─━═";
    private static final String CORNERS = "+┌┏╔├┝╠└╚";

    abstract List<String> cells(String line);

    /** How the line writes table cells, or null when it is a paragraph's. */
    static @Nullable TextRows of(String line, @Nullable TextRows open) {
        int tab = line.indexOf('\t');
        if (tab == 0) {
            boolean onlyOne = line.indexOf('\t', 1) < 0;
            return open == TABS || (open != CELL_PER_LINE && !onlyOne) ? TABS : CELL_PER_LINE;
        }
        if (tab > 0 && (open == TABS || line.strip().indexOf('\t') > 0 || line.indexOf('\t', tab + 1) > 0)) {
            return TABS;
        }
        return hasBars(line, open) ? BARS : null;
    }

    private static boolean hasBars(String line, @Nullable TextRows open) {
        String visible = line.strip();
        if (!visible.isEmpty() && CORNERS.indexOf(visible.charAt(0)) >= 0 && isDrawn(visible)) {
            return true;
        }
        long bars = BAR.matcher(line).results().limit(2).count();
        return bars == 2 || (bars == 1 && open == BARS);
    }

    private static boolean isDrawn(String line) {
        return line.chars().allMatch(c -> DRAWN.indexOf(c) >= 0 || (c >= 0x2500 && c < 0x2580))
                && line.chars().filter(c -> DASHES.indexOf(c) >= 0).limit(2).count() == 2;
    }

    private static List<String> betweenBars(String line) {
        List<String> cells = new ArrayList<>(List.of(BAR.split(line, -1)));
        if (cells.size() > 1 && cells.get(0).isBlank()) {
            cells.remove(0);
        }
        if (cells.size() > 1 && cells.get(cells.size() - 1).isBlank()) {
            cells.remove(cells.size() - 1);
        }
        cells.replaceAll(cell -> BREAK.matcher(cell.replace("\\|", "|")).replaceAll("\n"));
        return cells;
    }
}
