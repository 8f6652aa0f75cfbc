package city.wufei.platform.documents.template;

import city.wufei.platform.documents.OfficialDocument;
import java.util.List;
import java.util.Map;

/**
 * What one document says, twice: for the layout that comes along, and by marks for a template of the office.
 *
 * @param texts by mark
 * @param lists rows by list, each by mark
 */
public record DocumentContent(
        OfficialDocument builtIn, Map<String, String> texts, Map<String, List<Map<String, String>>> lists) {
    public DocumentContent {
        texts = Map.copyOf(texts);
        lists = Map.copyOf(lists);
    }
}
