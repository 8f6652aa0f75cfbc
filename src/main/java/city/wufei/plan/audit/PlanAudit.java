package city.wufei.plan.audit;

import city.wufei.plan.Place;
import city.wufei.plan.document.PlanDocument;
import city.wufei.plan.draft.PlanDraft;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Checks a document against itself. Keeps nothing between two calls, may be shared by threads. */
public final class PlanAudit {
    private static final List<AuditRule> RULES = List.of();

    /** What was found, the gravest first, within that in the order of the document. */
    public List<Finding> audit(PlanDocument document, PlanDraft draft) {
        Stream<Finding> found = RULES.stream().flatMap(rule -> rule.check(document, draft).stream());
        return found.sorted(Comparator.comparing(Finding::severity).thenComparing(PlanAudit::first))
                .toList();
    }

    private static Place first(Finding finding) {
        return finding.places().get(0);
    }
}
