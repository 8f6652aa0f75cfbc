package city.wufei.plan.reading;

import city.wufei.plan.reading.value.MoneyReader;
import city.wufei.plan.reading.value.NormalText;
import java.util.List;
import java.util.regex.Pattern;

/** What sort of row a row below the heading is, tried from top to bottom. */
enum RowSort {
    /** Nothing in it. */
    BLANK {
        @Override
        boolean matches(Grid.Row row, Layout layout) {
            return row.filled().isEmpty();
        }
    },
    /** The heading again, or what a page break brings: "续表", "单位：万元". */
    PAGE {
        @Override
        boolean matches(Grid.Row row, Layout layout) {
            return layout.isRepeatedBy(row)
                    || (row.filled().size() == 1
                            && FURNITURE.matcher(first(row)).matches());
        }
    },
    /** A printed sum. */
    SUM {
        @Override
        boolean matches(Grid.Row row, Layout layout) {
            return SUM_WORDS.matcher(first(row)).find();
        }
    },
    /** A remark below the table, inside its frame. */
    NOTE {
        @Override
        boolean matches(Grid.Row row, Layout layout) {
            return row.filled().size() <= 2 && NOTE_WORDS.matcher(first(row)).find();
        }
    },
    /** The heading of a group, perhaps with the sum of its investments. */
    HEADING {
        @Override
        boolean matches(Grid.Row row, Layout layout) {
            List<Grid.Cell> filled = row.filled();
            String first = first(row);
            if (DIGITS.matcher(first).matches() || first.contains("。") || first.length() > LONGEST_HEADING) {
                return false;
            }
            int words = ORDINAL_ONLY.matcher(first).matches() ? 2 : 1;
            boolean rest = filled.stream()
                    .skip(words)
                    .allMatch(cell -> MoneyReader.read(cell.text(), 0).isPresent());
            return filled.size() >= words && filled.size() <= words + 1 && rest && !first.equals("-");
        }
    },
    ITEM {
        @Override
        boolean matches(Grid.Row row, Layout layout) {
            return true;
        }
    };

    private static final int LONGEST_HEADING = 60;
    private static final Pattern FURNITURE =
            Pattern.compile("\\(?(?:续表|接上表|转下页|续上表|表\\d+).*|\\(?单位:.*|第?\\d+页.*|附[件表]\\d*");
    private static final Pattern SUM_WORDS = Pattern.compile("^(?:总?合计|总计|共计|小计|总投资合计|投资合计)(?:$|[:(\\d-])");
    private static final Pattern NOTE_WORDS = Pattern.compile("^(?:注|备注|说明|附注)[:\\d(]");
    private static final Pattern DIGITS = Pattern.compile("\\(?\\d+\\)?[.、]?");

    /** An ordinal in a cell of its own, the words of the heading in the next. */
    static final Pattern ORDINAL_ONLY = Pattern.compile("\\(?[一二三四五六七八九十]{1,3}\\)?[、.]?");

    abstract boolean matches(Grid.Row row, Layout layout);

    static RowSort of(Grid.Row row, Layout layout) {
        for (RowSort sort : values()) {
            if (sort.matches(row, layout)) {
                return sort;
            }
        }
        throw new IllegalStateException("ITEM matches every row");
    }

    private static String first(Grid.Row row) {
        List<Grid.Cell> filled = row.filled();
        return filled.isEmpty() ? "" : NormalText.of(filled.get(0).text());
    }
}
