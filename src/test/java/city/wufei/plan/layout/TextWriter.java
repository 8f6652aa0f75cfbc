package city.wufei.plan.layout;

import city.wufei.plan.layout.Sheet.Cell;
import city.wufei.plan.layout.Sheet.Row;
import city.wufei.plan.layout.Style.Format;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Writes a document as plain text, which knows no merged cells: their other parts are empty. */
final class TextWriter {
    private final Dice dice;
    private final Format format;
    private final StringBuilder out = new StringBuilder();

    TextWriter(Dice dice, Format format) {
        this.dice = dice;
        this.format = format;
    }

    byte[] write(List<Part> parts) {
        for (Part part : parts) {
            if (part instanceof Part.Line line) {
                out.append(line.text()).append("\n\n");
            } else if (part instanceof Sheet sheet) {
                out.append("\n".repeat(2));
                sheet.rows().forEach(this::row);
                out.append("\n".repeat(2));
            }
        }
        String lineEnd = dice.one("\n", "\r\n");
        return Encodings.any(dice, out.toString().replace("\n", lineEnd));
    }

    private void row(Row row) {
        if (format == Format.LINES) {
            row.cells().forEach(cell -> out.append('\t').append(cell.text()).append(dice.one("\n", "\n", " \n")));
            out.append('\n');
        } else if (format == Format.TABS) {
            out.append(String.join("\t", singleColumns(row))).append('\n');
        } else {
            out.append("| ")
                    .append(String.join(" | ", singleColumns(row)).replace("\n", "<br>"))
                    .append(" |\n");
            if (row.heading()) {
                out.append("|").append("---|".repeat(singleColumns(row).size())).append('\n');
            }
        }
    }

    private static List<String> singleColumns(Row row) {
        List<String> texts = new ArrayList<>();
        for (Cell cell : row.cells()) {
            texts.add(cell.text());
            texts.addAll(Collections.nCopies(cell.columns() - 1, ""));
        }
        return texts;
    }
}
