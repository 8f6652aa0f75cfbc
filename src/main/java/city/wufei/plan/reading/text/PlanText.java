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
public record PlanText(PlanHead head, List<PlannedRegion> regions, List<Fact> facts) {
    public PlanText {
        regions = List.copyOf(regions);
        facts = List.copyOf(facts);
    }

    /** Reads all paragraphs outside tables, in the order of the document. */
    public static PlanText of(List<Paragraph> paragraphs) {
        List<Passage> passages = Outline.of(paragraphs);
        PlanHead head = HeadReader.read(paragraphs);
        return new PlanText(head, RegionReader.read(passages), FactReader.read(passages, place(head), head.baseYear()));
    }

    /** What paragraphs and, where they are silent, tasks commit to; each commitment once. */
    public static List<Commitment> commitments(
            List<Paragraph> paragraphs, PlanHead head, List<PlannedIndicator> indicators, List<PlannedTask> tasks) {
        CommitmentList found = new CommitmentList(indicators);
        CommitmentReader reader = new CommitmentReader(found, place(head), head.baseYear());
        Outline.of(paragraphs).forEach(reader::read);
        tasks.forEach(reader::read);
        return found.list();
    }

    private static String place(PlanHead head) {
        String place = head.place();
        return place == null ? "" : place;
    }
}
