package city.wufei.plan.pack;

import city.wufei.plan.Place;
import city.wufei.plan.draft.Remark;
import city.wufei.plan.draft.Unread.Item;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code texts.csv}: the official sentences, apart from everything else because a pack may have to go without them, and
 * the remarks of the document.
 */
final class Texts {
    static final String NAME = "texts.csv";
    static final List<String> COLUMNS = List.of("type", "item", "heading", "text", "place");

    /** What a text belongs to. */
    enum Owner {
        INDICATOR,
        TASK,
        PROJECT,
        FACT,
        COMMITMENT
    }

    private record Key(Owner owner, String item) {}

    /** A line that speaks of an item, which has to be there. */
    record Reference(CsvRow row, Owner owner, String item) {}

    private final Map<Key, String> texts = new HashMap<>();
    private final List<Reference> references = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    static Texts read(List<CsvRow> rows) {
        Texts texts = new Texts();
        rows.forEach(texts::take);
        return texts;
    }

    private void take(CsvRow row) {
        Owner owner = row.choice("type", Owner.class);
        String item = row.required("item");
        String text = row.required("text");
        if (!item.isEmpty()) {
            references.add(new Reference(row, owner, item));
        }
        if (row.text("heading").isEmpty()) {
            if (texts.put(new Key(owner, item), text) != null) {
                row.wrong("item", PackError.PACK_REPEATED, item);
            }
            return;
        }
        switch (owner) {
            case INDICATOR, TASK, PROJECT ->
                remarks.add(new Remark(
                        new Item(Item.Type.valueOf(owner.name()), row.number("item")),
                        row.text("heading"),
                        text,
                        row.place("place")));
            case FACT, COMMITMENT ->
                row.wrong("type", PackError.PACK_CHOICE_UNKNOWN, owner, "INDICATOR, TASK, PROJECT");
        }
    }

    /** The text, empty when the pack goes without it. */
    String of(Owner owner, Object item) {
        return texts.getOrDefault(new Key(owner, item.toString()), "");
    }

    List<Remark> remarks() {
        return remarks;
    }

    List<Reference> references() {
        return references;
    }

    static List<String> cells(Owner owner, Object item, String text, Place place) {
        return List.of(owner.name(), item.toString(), "", text, place.toString());
    }

    static List<String> cells(Remark remark) {
        return List.of(
                remark.item().type().name(),
                Integer.toString(remark.item().number()),
                remark.heading(),
                remark.text(),
                remark.place().toString());
    }
}
