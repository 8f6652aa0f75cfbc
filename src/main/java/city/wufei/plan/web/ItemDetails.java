package city.wufei.plan.web;

import city.wufei.plan.Place;
import city.wufei.plan.draft.Remark;
import city.wufei.plan.draft.Unread.Item;
import city.wufei.plan.internal.EditStore;
import city.wufei.plan.internal.FindingStore;
import city.wufei.plan.internal.MarginStore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands beside an item on its own page: its row of the document, findings, remarks, and who changed what. */
@Component
class ItemDetails {
    private final SourceRows sources;
    private final FindingStore findings;
    private final FindingLines lines;
    private final MarginStore margin;
    private final EditStore edits;

    ItemDetails(SourceRows sources, FindingStore findings, FindingLines lines, MarginStore margin, EditStore edits) {
        this.sources = sources;
        this.findings = findings;
        this.lines = lines;
        this.margin = margin;
        this.edits = edits;
    }

    /**
     * For a template.
     *
     * @param source null when no document was imported, or the item is not from one
     */
    public record Detail(
            Item item,
            @Nullable SourceRow source,
            List<FindingLine> findings,
            List<Remark> remarks,
            List<EditStore.Edit> edits) {}

    Detail of(long plan, Item item, @Nullable Place place) {
        return new Detail(
                item,
                place == null ? null : sources.find(plan, place).orElse(null),
                place == null
                        ? List.of()
                        : findings.listAt(plan, place).stream().map(lines::of).toList(),
                margin.remarks(plan, item),
                edits.listOf(plan, item));
    }
}
