package city.wufei.plan.internal;

import city.wufei.kernel.Failure;
import city.wufei.plan.PlanError;
import city.wufei.plan.audit.Finding;
import city.wufei.plan.audit.PlanAudit;
import city.wufei.plan.document.DocumentReader;
import city.wufei.plan.document.PlanDocument;
import city.wufei.plan.draft.PlanDraft;
import city.wufei.plan.reading.PlanReader;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Turns a document into a draft: reads, understands, audits, and keeps it all in one transaction. */
@Service
public class PlanImport {
    private final PlanStore plans;
    private final SourceStore sources;
    private final FindingStore findings;
    private final DraftWriter writer;
    private final Tidings tidings;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final PlanAudit audit = new PlanAudit();

    PlanImport(
            PlanStore plans,
            SourceStore sources,
            FindingStore findings,
            DraftWriter writer,
            Tidings tidings,
            TransactionOperations transaction,
            Clock clock) {
        this.plans = plans;
        this.sources = sources;
        this.findings = findings;
        this.writer = writer;
        this.tidings = tidings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * A draft, and whether it is new: the same bytes twice give the draft that is already open.
     *
     * @param isNew false when the document was under review before
     */
    public record Imported(PlanRow plan, boolean isNew) {}

    /**
     * Reads {@code bytes} and keeps what was understood as a draft.
     *
     * @throws Failure with a document's error, or {@link PlanError#PLAN_WITHOUT_TABLES} when there is nothing in it
     */
    public Imported importDocument(String fileName, byte[] bytes, String by) {
        PlanDocument document = DocumentReader.read(fileName, bytes);
        Optional<PlanRow> open = plans.findDraftOf(document.sha256());
        if (open.isPresent()) {
            return new Imported(open.get(), false);
        }
        PlanDraft draft = PlanReader.read(document);
        if (draft.indicators().isEmpty()
                && draft.tasks().isEmpty()
                && draft.projects().isEmpty()) {
            throw Failure.of(PlanError.PLAN_WITHOUT_TABLES, fileName);
        }
        List<Finding> found = audit.audit(document, draft);
        Instant now = clock.instant();
        Long id = transaction.execute(status -> {
            long plan = writer.write(draft, DraftWriter.Extras.NONE, PlanStatus.DRAFT, by, now);
            sources.add(plan, document, bytes, by, now);
            findings.add(plan, found);
            tidings.imported(plan, draft.head().title(), by);
            return plan;
        });
        return new Imported(plans.get(java.util.Objects.requireNonNull(id)), true);
    }
}
