package city.wufei.plan.layout;

import city.wufei.plan.layout.Sheet.Cell;
import city.wufei.plan.layout.Sheet.Row;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a document as a web page. */
final class HtmlWriter {
    private static final Pattern INSIDE_CHINESE = Pattern.compile("(?<=\\p{IsHan}{12})(?=\\p{IsHan})");

    private final Dice dice;
    private final boolean framed;
    private final boolean broken;
    private final boolean minimal;
    private final boolean wrapped;
    private final StringBuilder out = new StringBuilder();

    HtmlWriter(Dice dice, boolean framed) {
        this.dice = dice;
        this.framed = framed;
        this.broken = dice.chance(0.3);
        this.minimal = dice.chance(0.3);
        this.wrapped = dice.chance(0.2);
    }

    byte[] write(List<Part> parts) {
        out.append("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>公告</title>")
                .append("<style>td{padding:0}</style></head>\n<body>");
        if (framed) {
            out.append("<table width=\"100%\"><tr><td>首页</td><td>");
        }
        for (Part part : parts) {
            if (part instanceof Part.Line line) {
                String text = "&nbsp;&nbsp;" + escaped(line.text());
                out.append(broken ? text + "<br>\n" : "<p>" + text + "</p>\n");
            } else if (part instanceof Sheet sheet) {
                table(sheet);
            }
        }
        out.append(framed ? "</td></tr></table>" : "").append("</body></html>\n");
        return Encodings.any(dice, out.toString());
    }

    private void table(Sheet sheet) {
        out.append("<table border=1>\n")
                .append(dice.chance(0.3) ? "<caption></caption><colgroup><col></colgroup>" : "");
        for (int row = 0; row < sheet.rows().size(); row++) {
            out.append("<tr>");
            row(sheet, row);
            out.append(minimal ? "\n" : "</tr>\n");
        }
        out.append("</table>\n");
    }

    private void row(Sheet sheet, int number) {
        Row row = sheet.rows().get(number);
        int column = 0;
        for (Cell cell : row.cells()) {
            if (!cell.continued()) {
                String tag = row.heading() ? "th" : "td";
                int reach = sheet.reach(number, column);
                out.append('<').append(tag);
                out.append(cell.columns() > 1 ? " colspan=\"" + cell.columns() + "\"" : "");
                out.append(reach > 1 ? " rowspan=" + reach : "").append('>');
                out.append(cell.text().lines().map(this::escaped).collect(Collectors.joining("<br/>")));
                out.append(minimal ? "" : "</" + tag + ">");
            }
            column += cell.columns();
        }
    }

    /** Some editors break the source's lines in the middle of Chinese text, which no browser shows. */
    private String escaped(String text) {
        String source = wrapped ? INSIDE_CHINESE.matcher(text).replaceAll("\n  ") : text;
        return source.replace("&", "&amp;").replace("<", "&lt;");
    }
}
