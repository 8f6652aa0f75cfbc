package city.wufei.plan.reading.text;

import city.wufei.plan.document.Paragraph;
import city.wufei.plan.draft.Commitment;
import city.wufei.plan.draft.Fact;
import city.wufei.plan.draft.PlanHead;
import city.wufei.plan.draft.PlannedIndicator;
import city.wufei.plan.draft.PlannedRegion;
import city.wufei.plan.draft.PlannedTask;
import java.util.List;

/** What the paragraphs of a plan say. */
public final class PlanText {
    private final List<Passage> passages;
    private final PlanHead head;
    private final String place;

    private PlanText(List<Paragraph> paragraphs) {
        passages = Outline.of(paragraphs);
        head = HeadReader.read(paragraphs);
        String named = head.place();
        place = named == null ? "" : named;
    }

    /** Reads all paragraphs outside tables, in the order of the document. */
    public static PlanText of(List<Paragraph> paragraphs) {
        return new PlanText(paragraphs);
    }

    public PlanHead head() {
        return head;
    }

    public List<PlannedRegion> regions() {
        return RegionReader.read(passages);
    }

    public List<Fact> facts() {
        return FactReader.read(passages, place, head.baseYear());
    }

    /** What paragraphs and, where they are silent, tasks commit to; each commitment once. */
    public List<Commitment> commitments(List<PlannedIndicator> indicators, List<PlannedTask> tasks) {
        CommitmentList found = new CommitmentList(indicators);
        CommitmentReader reader = new CommitmentReader(found, place, head.baseYear());
        passages.forEach(reader::read);
        tasks.forEach(reader::read);
        return found.list();
    }
}
