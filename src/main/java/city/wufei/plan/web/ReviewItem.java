package city.wufei.plan.web;

import city.wufei.plan.draft.Unread.Item;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item under review: its row of the document beside what was understood.
 *
 * @param source null when the document has no such row
 */
record ReviewItem(Item item, @Nullable SourceRow source, List<ReviewField> fields) {
    public ReviewItem {
        fields = List.copyOf(fields);
    }
}
