package city.wufei.plan.document;

import java.util.List;
import java.util.stream.Stream;

/**
 * A file as a sequence of paragraphs and tables.
 *
 * @param fileName as given, without folders
 * @param sha256 of the bytes, in lower-case hex
 */
public record PlanDocument(String fileName, Format format, String sha256, List<Block> blocks) {
    /** What a document can be read from. */
    public enum Format {
        DOCX,
        HTML,
        TEXT
    }

    public PlanDocument {
        blocks = List.copyOf(blocks);
    }

    public Stream<Paragraph> paragraphs() {
        return blocks.stream().filter(Paragraph.class::isInstance).map(Paragraph.class::cast);
    }

    public Stream<Table> tables() {
        return blocks.stream().filter(Table.class::isInstance).map(Table.class::cast);
    }
}
