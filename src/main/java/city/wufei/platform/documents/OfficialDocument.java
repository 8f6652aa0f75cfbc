package city.wufei.platform.documents;

import java.util.List;

/**
 * What a document says, in order.
 *
 * @param signatures lines at the end to be signed and sealed, like “单位（盖章）：”
 */
public record OfficialDocument(String title, List<Block> blocks, List<String> signatures) {
    public OfficialDocument {
        blocks = List.copyOf(blocks);
        signatures = List.copyOf(signatures);
    }

    /** A piece of the text. */
    public sealed interface Block {
        record Heading(String text) implements Block {}

        record Paragraph(String text) implements Block {}

        /** A chart of bars, one for each label. */
        record Bars(String title, List<String> labels, List<Integer> values) implements Block {
            public Bars {
                labels = List.copyOf(labels);
                values = List.copyOf(values);
                if (labels.size() != values.size()) {
                    throw new IllegalArgumentException("a value for each label");
                }
            }
        }

        /** A table whose heads are repeated on each page; {@code widths} are shares of the page's width. */
        record Table(List<String> heads, List<Integer> widths, List<List<String>> rows) implements Block {
            public Table {
                heads = List.copyOf(heads);
                widths = List.copyOf(widths);
                rows = List.copyOf(rows);
                if (heads.size() != widths.size()) {
                    throw new IllegalArgumentException("a width for each head");
                }
            }
        }
    }
}
