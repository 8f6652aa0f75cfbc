package city.wufei.plan.document;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The automatic numbers of a Word document. They are printed but stand in no text: "（一）" before a heading or the row
 * number in a table may exist only as a counter.
 */
final class WordNumbering {
    private static final int LEVELS = 9;
    private static final Pattern LEVEL_MARK = Pattern.compile("%([1-9])");

    private final Map<String, Scheme> schemes = new HashMap<>();
    private final Map<String, Use> lists = new HashMap<>();
    private final Map<String, Style> styles = new HashMap<>();

    /** Reads the definitions of both parts, either of which may be missing. */
    static WordNumbering of(@Nullable WordXml numbering, @Nullable WordXml styles) {
        WordNumbering read = new WordNumbering();
        if (numbering != null) {
            read.readNumbering(numbering);
        }
        if (styles != null) {
            read.readStyles(styles);
        }
        return read;
    }

    /**
     * What is printed before a paragraph, counting it; empty when it has no number.
     *
     * @param list of the paragraph, null when only its style may have one; "0" switches the style's off
     * @param level of the paragraph from 0, or -1
     */
    String next(@Nullable String list, int level, @Nullable String styleName) {
        Style style = inherited(styleName);
        String chosen = list != null ? list : style == null ? null : style.list;
        Use use = chosen == null ? null : lists.get(chosen);
        Scheme scheme = use == null ? null : schemes.get(use.scheme);
        if (use == null || scheme == null) {
            return "";
        }
        int found = level >= 0 ? level : style != null && style.level >= 0 ? style.level : scheme.levelOf(styleName);
        return scheme.next(Math.min(found, LEVELS - 1), use);
    }

    private @Nullable Style inherited(@Nullable String styleName) {
        Style style = styleName == null ? null : styles.get(styleName);
        for (int i = 0; i < LEVELS && style != null && style.list == null; i++) {
            style = style.basedOn == null ? null : styles.get(style.basedOn);
        }
        return style;
    }

    private void readNumbering(WordXml xml) {
        Scheme scheme = new Scheme();
        Level level = new Level();
        Use use = new Use("");
        int overridden = 0;
        while (xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            String value = xml.attributeOr("val", "");
            switch (xml.element()) {
                case "abstractNum" -> {
                    scheme = new Scheme();
                    schemes.put(xml.attributeOr("abstractNumId", ""), scheme);
                }
                case "lvl" -> level = scheme.level(xml.number("ilvl", 0));
                case "start" -> level.start = xml.number("val", 1);
                case "numFmt" -> level.format = NumberFormat.ofWord(value);
                case "lvlText" -> level.text = value;
                case "isLgl" -> level.decimalOnly = xml.isOn();
                case "pStyle" -> level.style = value;
                case "num" -> {
                    use = new Use("");
                    lists.put(xml.attributeOr("numId", ""), use);
                    scheme = new Scheme();
                }
                case "abstractNumId" -> use.scheme = value;
                case "lvlOverride" -> overridden = Math.floorMod(xml.number("ilvl", 0), LEVELS);
                case "startOverride" -> use.starts[overridden] = xml.number("val", 1);
                default -> {}
            }
        }
    }

    private void readStyles(WordXml xml) {
        Style style = new Style();
        while (xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.element()) {
                case "style" -> {
                    style = new Style();
                    styles.put(xml.attributeOr("styleId", ""), style);
                }
                case "basedOn" -> style.basedOn = xml.attribute("val");
                case "numId" -> style.list = xml.attribute("val");
                case "ilvl" -> style.level = xml.number("val", 0);
                default -> {}
            }
        }
    }

    /** A list: which scheme it counts in and where it starts anew. */
    private static final class Use {
        private String scheme;
        private final int[] starts = new int[LEVELS];

        Use(String scheme) {
            this.scheme = scheme;
            Arrays.fill(starts, -1);
        }
    }

    private static final class Style {
        private @Nullable String basedOn;
        private @Nullable String list;
        private int level = -1;
    }

    private static final class Level {
        private int start = 1;
        private NumberFormat format = NumberFormat.DECIMAL;
        private String text = "";
        private boolean decimalOnly;
        private @Nullable String style;
    }

    /** The levels of a numbering and how far each has counted. */
    private static final class Scheme {
        private final Level[] levels = new Level[LEVELS];
        private final int[] counted = new int[LEVELS];

        Scheme() {
            Arrays.setAll(levels, i -> new Level());
            Arrays.fill(counted, -1);
        }

        Level level(int number) {
            return levels[Math.floorMod(number, LEVELS)];
        }

        int levelOf(@Nullable String style) {
            for (int i = 0; i < LEVELS; i++) {
                if (style != null && style.equals(levels[i].style)) {
                    return i;
                }
            }
            return 0;
        }

        String next(int level, Use use) {
            if (use.starts[level] >= 0) {
                counted[level] = use.starts[level];
                use.starts[level] = -1;
            } else {
                counted[level] = counted[level] < 0 ? levels[level].start : counted[level] + 1;
            }
            Arrays.fill(counted, level + 1, LEVELS, -1);
            return LEVEL_MARK.matcher(levels[level].text).replaceAll(mark -> number(mark, levels[level].decimalOnly));
        }

        private String number(MatchResult mark, boolean decimalOnly) {
            int level = Integer.parseInt(mark.group(1)) - 1;
            int number = counted[level] < 0 ? levels[level].start : counted[level];
            return (decimalOnly ? NumberFormat.DECIMAL : levels[level].format).of(number);
        }
    }
}
