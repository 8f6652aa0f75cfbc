package city.wufei.plan.document;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a document as lines to compare with: {@code ^} for the lower part of a merged cell, {@code ×2} for a wide one. */
final class Shown {
    private Shown() {}

    static List<String> lines(PlanDocument document) {
        return document.blocks().stream()
                .flatMap(block -> lines(block).stream())
                .toList();
    }

    private static List<String> lines(Block block) {
        return block instanceof Table table
                ? table.rows().stream().map(Shown::row).toList()
                : List.of(((Paragraph) block).text());
    }

    private static String row(Table.Row row) {
        return row.cells().stream()
                .map(cell -> (cell.continued() ? "^" : cell.text().replace("\n", "/"))
                        + (cell.columns() > 1 ? "×" + cell.columns() : ""))
                .collect(Collectors.joining("|", "|", "|"));
    }
}
