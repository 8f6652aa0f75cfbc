package city.wufei.plan.audit;

import city.wufei.plan.document.PlanDocument;
import city.wufei.plan.draft.PlanDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the rules look at: a document, what was understood of it, and what several rules need of both.
 *
 * <p>Bounded, whatever the document is: of a hundred times as much as any plan has, the rest is not looked at.
 *
 * @param paragraphs the text outside tables
 * @param texts the same, and the words of tasks and projects
 * @param headings the part of the text that the task table repeats
 */
record Evidence(
        PlanDocument document,
        PlanDraft draft,
        List<Passage> paragraphs,
        List<Passage> texts,
        Facts facts,
        List<Flow> flows,
        TextHeadings headings) {
    private static final int MOST_ROWS = 5_000;
    private static final int MOST_TEXT = 5_000_000;
    private static final int LONGEST_PASSAGE = 10_000;

    static Evidence of(PlanDocument document, PlanDraft all) {
        PlanDraft draft = bounded(all);
        List<Passage> paragraphs = bounded(Passage.paragraphs(document));
        List<Passage> texts = bounded(Stream.concat(paragraphs.stream(), Passage.rows(draft)));
        Facts facts = new Facts(draft.facts());
        return new Evidence(
                document,
                draft,
                paragraphs,
                texts,
                facts,
                Flow.of(draft.facts()),
                TextHeadings.of(paragraphs, draft.tasks()));
    }

    private static PlanDraft bounded(PlanDraft all) {
        return new PlanDraft(
                all.head(),
                first(all.indicators()),
                first(all.tasks()),
                first(all.projects()),
                first(all.sums()),
                all.units(),
                all.regions(),
                first(all.facts()),
                first(all.commitments()),
                all.remarks(),
                all.unread());
    }

    private static <T> List<T> first(List<T> all) {
        return all.size() <= MOST_ROWS ? all : all.subList(0, MOST_ROWS);
    }

    private static List<Passage> bounded(Stream<Passage> all) {
        List<Passage> some = new ArrayList<>();
        int length = 0;
        for (Passage passage : (Iterable<Passage>) all::iterator) {
            length += passage.text().length();
            if (length > MOST_TEXT) {
                break;
            }
            if (passage.text().length() <= LONGEST_PASSAGE) {
                some.add(passage);
            }
        }
        return List.copyOf(some);
    }
}
