package city.wufei.plan.web;

import city.wufei.kernel.Failure;
import city.wufei.kernel.Listing;
import city.wufei.kernel.PageRequest;
import city.wufei.plan.Place;
import city.wufei.plan.PlanError;
import city.wufei.plan.draft.Unread.Item;
import city.wufei.plan.internal.PlanItems;
import city.wufei.plan.internal.PlanItems.ItemView;
import city.wufei.plan.internal.UnreadRow;
import city.wufei.plan.internal.UnreadStore;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts together what a reviewer sees of the items of a draft. */
@Component
class ReviewItems {
    private final PlanItems items;
    private final UnreadStore unread;
    private final SourceRows sources;
    private final Understood understood;

    ReviewItems(PlanItems items, UnreadStore unread, SourceRows sources, Understood understood) {
        this.items = items;
        this.unread = unread;
        this.sources = sources;
        this.understood = understood;
    }

    Listing<ReviewItem> list(long draft, Item.Type type, PageRequest request) {
        Listing<ItemView> views = items.list(draft, type, request);
        Map<Place, SourceRow> rows = sources.of(
                draft,
                views.items().stream()
                        .map(ItemView::place)
                        .filter(Objects::nonNull)
                        .toList());
        Set<String> open = open(draft);
        return views.map(view ->
                new ReviewItem(view.item(), view.place() == null ? null : rows.get(view.place()), fields(view, open)));
    }

    /** One field as it stands now. */
    ReviewField get(long draft, Item item, String field) {
        return fields(items.get(draft, item), open(draft)).stream()
                .filter(one -> one.name().equals(field))
                .findFirst()
                .orElseThrow(() -> Failure.of(PlanError.PLAN_FIELD_UNKNOWN, field));
    }

    private List<ReviewField> fields(ItemView view, Set<String> open) {
        return view.values().entrySet().stream()
                .map(entry -> new ReviewField(
                        view.item(),
                        entry.getKey(),
                        entry.getValue(),
                        understood.shown(entry.getKey(), entry.getValue()),
                        understood.of(view, entry.getKey()),
                        open.contains(key(view.item(), entry.getKey()))))
                .toList();
    }

    private Set<String> open(long draft) {
        return unread.listOpen(draft).stream()
                .map(UnreadRow::unread)
                .filter(one -> one.item() != null && one.field() != null)
                .map(one -> key(Objects.requireNonNull(one.item()), Objects.requireNonNull(one.field())))
                .collect(Collectors.toSet());
    }

    private static String key(Item item, String field) {
        return item.type() + " " + item.number() + " " + field;
    }
}
