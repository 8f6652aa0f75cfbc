package city.wufei.plan.cli;

import city.wufei.plan.audit.Finding;
import city.wufei.plan.audit.PlanAudit;
import city.wufei.plan.document.DocumentReader;
import city.wufei.plan.document.PlanDocument;
import city.wufei.plan.draft.PlanDraft;
import city.wufei.plan.reading.PlanReader;
import java.util.List;

/** A document with what was read from it and what does not agree in it. */
record Understood(PlanDocument document, PlanDraft draft, List<Finding> findings) {
    static Understood of(String fileName, byte[] bytes) {
        PlanDocument document = DocumentReader.read(fileName, bytes);
        PlanDraft draft = PlanReader.read(document);
        return new Understood(document, draft, new PlanAudit().audit(document, draft));
    }

    /** Whether it holds none of the three tables. */
    boolean isNoPlan() {
        return draft.indicators().isEmpty()
                && draft.tasks().isEmpty()
                && draft.projects().isEmpty();
    }
}
