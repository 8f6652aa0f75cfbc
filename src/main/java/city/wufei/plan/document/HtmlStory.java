package city.wufei.plan.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Walks a page's elements, without recursion, and feeds what is visible to an {@link Assembler}. */
final class HtmlStory implements NodeFilter {
    private static final Set<String> INVISIBLE = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "head",
            "title",
            "svg",
            "iframe",
            "object",
            "canvas",
            "select",
            "textarea",
            "rt",
            "rp",
            "datalist");

    private static final Pattern HIDDEN = Pattern.compile("(?i)(display\\s*:\\s*none|visibility\\s*:\\s*hidden)");
    private static final Pattern SPACES = Pattern.compile("[ \\t\\n\\r\\f]+");

    /** A line of the source ends between two Chinese characters: a browser joins them. */
    private static final Pattern SOURCE_LINE_END = Pattern.compile(
            "(?<=[\\u3000-\\u303F\\u4E00-\\u9FFF\\uFF00-\\uFFEF])[ \\t]*\\r?\\n[ \\t\\r\\n]*(?=[\\u3000-\\u303F\\u4E00-\\u9FFF\\uFF00-\\uFFEF])");

    private final Blocks blocks;
    private final Assembler assembler;
    private final StringBuilder text = new StringBuilder();
    private final Deque<HtmlList> lists = new ArrayDeque<>();

    /** Number of a list item whose text has not come yet. */
    private String label = "";

    HtmlStory(Blocks blocks) {
        this.blocks = blocks;
        this.assembler = new Assembler(blocks);
    }

    void read(Element body) {
        NodeTraversor.filter(this, body);
        endLine();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            print(words);
        } else if (node instanceof Element element) {
            if (isInvisible(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            start(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            end(element);
        }
        return FilterResult.CONTINUE;
    }

    private static boolean isInvisible(Element element) {
        return INVISIBLE.contains(element.normalName())
                || element.hasAttr("hidden")
                || HIDDEN.matcher(element.attr("style")).find();
    }

    private void print(TextNode words) {
        String source = words.getWholeText();
        blocks.checkLength(source);
        Node around = words.parentNode();
        boolean asWritten = around != null && around.normalName().equals("pre");
        text.append(asWritten ? source : collapsed(source));
        blocks.checkLength(text);
    }

    private static String collapsed(String source) {
        String joined = SOURCE_LINE_END.matcher(source).replaceAll("");
        return SPACES.matcher(joined).replaceAll(" ").replace('\u00A0', ' ');
    }

    private void start(Element element) {
        if (element.isBlock() || element.normalName().equals("br")) {
            endLine();
        }
        switch (element.normalName()) {
            case "table" -> assembler.startTable();
            case "tr" -> assembler.startRow();
            case "td", "th" -> startCell(element);
            case "ol" -> lists.push(HtmlList.numbered(element));
            case "ul", "menu", "dir" -> lists.push(HtmlList.plain());
            case "li" -> label = lists.isEmpty() ? "" : lists.element().next(element);
            default -> {}
        }
    }

    private void end(Element element) {
        if (element.isBlock()) {
            endLine();
        }
        switch (element.normalName()) {
            case "table" -> assembler.endTable();
            case "tr" -> assembler.endRow(false);
            case "td", "th" -> assembler.endCell();
            case "ol", "ul", "menu", "dir" -> lists.pop();
            case "li" -> endItem();
            default -> {}
        }
    }

    private void startCell(Element element) {
        RawCell cell = assembler.startCell();
        int rows = number(element.attr("rowspan"), 1);
        assembler.span(
                cell,
                Math.max(1, Math.min(number(element.attr("colspan"), 1), Assembler.MOST_COLUMNS)),
                rows == 0 ? Integer.MAX_VALUE : rows);
    }

    private void endItem() {
        assembler.line(label);
        label = "";
    }

    private void endLine() {
        String line = text.toString();
        text.setLength(0);
        if (!line.isBlank()) {
            assembler.line(label + line);
            label = "";
        }
    }

    /** Browsers take "2px" as 2. */
    static int number(String written, int otherwise) {
        String digits = written.strip().toLowerCase(Locale.ROOT).replaceFirst("\\D.*", "");
        return digits.isEmpty() || digits.length() > 6 ? otherwise : Integer.parseInt(digits);
    }
}
