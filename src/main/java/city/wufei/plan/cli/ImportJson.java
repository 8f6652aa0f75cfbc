package city.wufei.plan.cli;

import city.wufei.plan.document.PlanDocument;
import city.wufei.plan.draft.PlanDraft;
import city.wufei.plan.draft.PlanHead;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The report for programs, as {@code docs/import-json.md} describes it.
 *
 * @param format 1; counted up when a field changes its meaning or goes
 */
record ImportJson(
        int format,
        Document document,
        PlanHead plan,
        Counts counts,
        List<ImportItems.Indicator> indicators,
        List<ImportItems.Task> tasks,
        List<ImportItems.Project> projects,
        List<ImportItems.Sum> sums,
        List<ImportItems.Unit> units,
        List<ImportItems.Region> regions,
        List<ImportItems.Figure> facts,
        List<ImportItems.Promise> commitments,
        List<ImportItems.Extra> remarks,
        List<ImportItems.Unsettled> unread,
        List<ImportItems.Doubt> findings,
        Outcome.@Nullable Pack pack,
        Outcome.@Nullable Saved saved) {

    /** The file. */
    record Document(String name, PlanDocument.Format format, String sha256, long paragraphs, long tables) {
        static Document of(PlanDocument document) {
            return new Document(
                    document.fileName(),
                    document.format(),
                    document.sha256(),
                    document.paragraphs().count(),
                    document.tables().count());
        }
    }

    /** How much there is of everything. */
    record Counts(
            int indicators,
            int tasks,
            int projects,
            int sums,
            int units,
            int regions,
            int facts,
            int commitments,
            int remarks,
            int unread,
            int findings) {}

    static ImportJson of(Understood understood, Outcome outcome, Wording wording) {
        PlanDraft draft = understood.draft();
        return new ImportJson(
                1,
                Document.of(understood.document()),
                draft.head(),
                counts(understood),
                all(draft.indicators(), ImportItems.Indicator::of),
                all(draft.tasks(), ImportItems.Task::of),
                all(draft.projects(), ImportItems.Project::of),
                all(draft.sums(), ImportItems.Sum::of),
                all(draft.units(), ImportItems.Unit::of),
                all(draft.regions(), ImportItems.Region::of),
                all(draft.facts(), ImportItems.Figure::of),
                all(draft.commitments(), ImportItems.Promise::of),
                all(draft.remarks(), ImportItems.Extra::of),
                all(draft.unread(), ImportItems.Unsettled::of),
                all(understood.findings(), finding -> ImportItems.Doubt.of(finding, wording)),
                outcome.pack(),
                outcome.saved());
    }

    private static Counts counts(Understood understood) {
        PlanDraft draft = understood.draft();
        return new Counts(
                draft.indicators().size(),
                draft.tasks().size(),
                draft.projects().size(),
                draft.sums().size(),
                draft.units().size(),
                draft.regions().size(),
                draft.facts().size(),
                draft.commitments().size(),
                draft.remarks().size(),
                draft.unread().size(),
                understood.findings().size());
    }

    private static <T, J> List<J> all(List<T> items, Function<T, J> json) {
        return items.stream().map(json).toList();
    }

    /** In UTF-8, whatever the terminal speaks. */
    byte[] bytes() {
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsBytes(this);
    }
}
