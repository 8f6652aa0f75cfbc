package city.wufei.plan.reading;

import city.wufei.plan.Place;
import city.wufei.plan.draft.Unread;
import city.wufei.plan.draft.Unread.Item;
import city.wufei.plan.draft.Unread.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what was not understood. */
final class Leftovers {
    private final List<Unread> all = new ArrayList<>();

    void row(Reason reason, String text, Place place) {
        all.add(new Unread(reason, null, null, text, place));
    }

    void cell(Item.Type type, ItemRow row, String field, String text) {
        all.add(new Unread(Reason.CELL_NOT_UNDERSTOOD, new Item(type, row.number()), field, text.strip(), row.place()));
    }

    /** In the order of the document. */
    List<Unread> list() {
        return all.stream().sorted(Comparator.comparing(Unread::place)).toList();
    }
}
