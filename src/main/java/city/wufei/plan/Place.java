package city.wufei.plan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in its document something stands: the paragraph, or the row of a table, both counted from 1 in the order of
 * the document. Written {@code p57} and {@code t2r13}.
 *
 * @param number of the paragraph or of the table
 * @param row of the table, 0 for a paragraph
 */
public record Place(boolean inTable, int number, int row) implements Comparable<Place> {
    private static final Pattern WRITTEN = Pattern.compile("p(\\d+)|t(\\d+)r(\\d+)");

    public static Place paragraph(int number) {
        return new Place(false, number, 0);
    }

    public static Place row(int table, int row) {
        return new Place(true, table, row);
    }

    /**
     * Reads {@code p57} or {@code t2r13}.
     *
     * @throws IllegalArgumentException when it is neither
     */
    public static Place of(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a place: " + written);
        }
        return matcher.group(1) != null
                ? paragraph(Integer.parseInt(matcher.group(1)))
                : row(Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)));
    }

    /** Paragraphs before tables; within each, by number and row. */
    @Override
    public int compareTo(Place other) {
        if (inTable != other.inTable) {
            return inTable ? 1 : -1;
        }
        return number != other.number ? Integer.compare(number, other.number) : Integer.compare(row, other.row);
    }

    @Override
    public String toString() {
        return inTable ? "t" + number + "r" + row : "p" + number;
    }
}
