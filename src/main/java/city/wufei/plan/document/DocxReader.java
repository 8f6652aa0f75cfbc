package city.wufei.plan.document;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads Word documents, tag by tag: as they would be printed with all tracked changes accepted. Notes follow at the
 * end; headers, footers and comments are no part of the text.
 */
final class DocxReader {
    private DocxReader() {}

    static List<Block> read(String name, byte[] bytes) {
        try (WordPackage word = WordPackage.open(name, bytes)) {
            String main = word.mainPart();
            Map<String, String> relations = word.relations(main);
            Blocks blocks = new Blocks(name);
            WordNumbering numbering = numbering(word, relations);
            story(word, main, blocks, numbering);
            story(word, relations.get("footnotes"), blocks, numbering);
            story(word, relations.get("endnotes"), blocks, numbering);
            return blocks.list();
        }
    }

    private static WordNumbering numbering(WordPackage word, Map<String, String> relations) {
        try (WordXml numbering = word.openIfThere(relations.get("numbering"));
                WordXml styles = word.openIfThere(relations.get("styles"))) {
            return WordNumbering.of(numbering, styles);
        }
    }

    private static void story(WordPackage word, @Nullable String part, Blocks blocks, WordNumbering numbering) {
        try (WordXml xml = word.openIfThere(part)) {
            if (xml != null) {
                new WordStory(xml, blocks, numbering).read();
            }
        }
    }
}
