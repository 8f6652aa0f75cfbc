package city.wufei.plan.audit;

import city.wufei.plan.document.PlanDocument;
import city.wufei.plan.draft.PlanDraft;
import java.util.List;

/** One thing that is looked at. Silent unless it can prove what it says from the document alone. */
interface AuditRule {
    List<Finding> check(PlanDocument document, PlanDraft draft);
}
