package city.wufei.plan.document;

import org.jsoup.nodes.Element;

/** A list while its items come in; numbers of a numbered one are printed but stand in no text. */
final class HtmlList {
    private final boolean numbered;
    private final NumberFormat format;
    private int number;

    private HtmlList(boolean numbered, NumberFormat format, int first) {
        this.numbered = numbered;
        this.format = format;
        this.number = first;
    }

    static HtmlList numbered(Element list) {
        return new HtmlList(true, NumberFormat.ofWeb(list.attr("type")), HtmlStory.number(list.attr("start"), 1));
    }

    static HtmlList plain() {
        return new HtmlList(false, NumberFormat.NONE, 1);
    }

    /** What is printed before the item. */
    String next(Element item) {
        number = HtmlStory.number(item.attr("value"), number);
        return numbered ? format.of(number++) + ". " : "";
    }
}
