package city.wufei.plan.layout;

/** What a document keeps to from beginning to end. */
final class Style {
    /** How it is written down. */
    enum Format {
        DOCX,
        HTML,
        /** Cells on lines of their own. */
        LINES,
        /** Rows with tabs. */
        TABS,
        /** Rows with bars. */
        BARS;

        boolean tellsMerged() {
            return this == DOCX || this == HTML;
        }
    }

    final Format format;
    final boolean fullWidthDigits;
    final boolean fullWidthSigns;
    final String dash;
    final String bodySeparator;
    final boolean thousandsSeparated;

    final String mandatoryMark;
    final String featuredMark;

    /** Numbers of rows are counters, not text. */
    final boolean countsRows;

    /** The page, or each table, stands in a table that only frames it. */
    final boolean framed;

    /** Merged cells as single ones, or the same text in each row. */
    final boolean mergesCells;

    Style(Dice dice) {
        format = dice.one(Format.values());
        fullWidthDigits = dice.chance(0.15);
        fullWidthSigns = dice.chance(0.6);
        dash = dice.one("—", "－", "/", "——", "-", "无");
        bodySeparator = format == Format.TABS
                ? dice.one("、", "，", "；", ",", ";", "/")
                : dice.one("、", "、", "，", "；", ",", ";", "/", "\n");
        thousandsSeparated = dice.chance(0.15);
        mergesCells = dice.chance(0.7);
        mandatoryMark = dice.one("★", "★", "▲", "※", "*");
        featuredMark = dice.one("Δ", "△", "◆", "☆");
        countsRows = format == Format.DOCX && dice.chance(0.3);
        framed = dice.chance(0.15);
    }

    /** Digits as this document prints them. */
    String digits(String ascii) {
        if (!fullWidthDigits) {
            return ascii;
        }
        StringBuilder wide = new StringBuilder();
        ascii.chars().forEach(c -> wide.appendCodePoint(c >= '0' && c <= '9' ? c - '0' + '０' : c));
        return wide.toString();
    }

    String sign(String fullWidth, String halfWidth) {
        return fullWidthSigns ? fullWidth : halfWidth;
    }
}
