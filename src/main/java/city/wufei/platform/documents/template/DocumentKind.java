package city.wufei.platform.documents.template;

import java.util.List;
import java.util.Map;

/**
 * A kind of official document that a module makes, as a bean. Its title is the message {@code document.KEY}, what a mark
 * means {@code document.KEY.MARK}, in a list {@code document.KEY.LIST.MARK}.
 */
public interface DocumentKind {
    /** Stable, kept in the database. */
    String key();

    /** What can stand anywhere as <code>{{mark}}</code>. */
    List<String> marks();

    /**
     * What comes in rows: the marks of each list, written <code>{{list.mark}}</code>. A row of a table with such marks is
     * repeated for each row of the list; so is everything between paragraphs <code>{{#list}}</code> and
     * <code>{{/list}}</code>.
     */
    Map<String, List<String>> lists();

    /** An example with every mark filled, to see a layout with. */
    DocumentContent sample();
}
