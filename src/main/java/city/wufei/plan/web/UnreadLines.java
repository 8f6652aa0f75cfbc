package city.wufei.plan.web;

import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.plan.Place;
import city.wufei.plan.draft.Unread;
import city.wufei.plan.internal.PlanItems;
import city.wufei.plan.internal.UnreadRow;
import city.wufei.plan.internal.UnreadStore;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class UnreadLines {
    private final UnreadStore unread;
    private final ReviewItems items;
    private final SourceRows sources;

    UnreadLines(UnreadStore unread, ReviewItems items, SourceRows sources) {
        this.unread = unread;
        this.items = items;
        this.sources = sources;
    }

    /** What is open comes first. */
    Listing<UnreadLine> list(long draft, PageRequest request) {
        Listing<UnreadRow> rows = unread.list(draft, request);
        Map<Place, SourceRow> found = sources.of(
                draft, rows.items().stream().map(row -> row.unread().place()).toList());
        return rows.map(row -> line(draft, row, found));
    }

    UnreadLine get(long draft, long id) {
        UnreadRow row = unread.get(draft, id);
        return line(draft, row, sources.of(draft, List.of(row.unread().place())));
    }

    private UnreadLine line(long draft, UnreadRow row, Map<Place, SourceRow> found) {
        return new UnreadLine(row, found.get(row.unread().place()), field(draft, row.unread()));
    }

    private @Nullable ReviewField field(long draft, Unread unread) {
        Unread.Item item = unread.item();
        String name = unread.field();
        return item != null && name != null && PlanItems.fieldsOf(item.type()).contains(name)
                ? items.get(draft, item, name)
                : null;
    }
}
