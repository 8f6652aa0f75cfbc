package city.wufei.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.WufeiTest;
import city.wufei.kernel.StateMachineWalk;
import city.wufei.plan.draft.Unread.Item;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** The way of an imported plan, every edge of its table and every pair that is none. */
@WufeiTest
class PlanWorkflowTest {
    private static final String WHO = "test";

    @Autowired
    private PlanReview review;

    @Autowired
    private PlanStore plans;

    @Autowired
    private DraftWriter writer;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private Clock clock;

    @Test
    void goesWhereItsTableSaysAndNowhereElse() {
        StateMachineWalk.walk(PlanVerb.WORKFLOW, Way::new);
    }

    @Test
    void isDrawnInTheDocumentation() throws IOException {
        assertThat(Files.readString(Path.of("docs", "workflows.md"))).contains(PlanVerb.WORKFLOW.diagram());
    }

    /** A draft of a place of its own, brought into a state by the verbs themselves. */
    private final class Way implements StateMachineWalk.Subject<PlanStatus, PlanVerb> {
        private final String place = "青石" + UUID.randomUUID();
        private final long plan = write();

        Way(PlanStatus state) {
            switch (state) {
                case DRAFT -> {}
                case IN_FORCE -> attempt(PlanVerb.ACCEPT);
                case MERGED -> attempt(PlanVerb.ENRICH);
                case DISCARDED -> attempt(PlanVerb.DISCARD);
            }
        }

        @Override
        public PlanStatus state() {
            return plans.get(plan).status();
        }

        @Override
        public void attempt(PlanVerb verb) {
            int version = plans.get(plan).version();
            switch (verb) {
                case EDIT -> review.edit(plan, version, new Item(Item.Type.INDICATOR, 1), "target", "≥91%", WHO);
                case ACCEPT -> review.accept(plan, version, WHO);
                case ENRICH -> {
                    if (state() == PlanStatus.DRAFT) {
                        long other = write();
                        review.accept(other, plans.get(other).version(), WHO);
                    }
                    review.accept(plan, version, WHO);
                }
                case DISCARD -> review.discard(plan, version, WHO);
            }
        }

        private long write() {
            return Optional.ofNullable(transaction.execute(unused -> writer.write(
                            Drafts.of(place, List.of()),
                            DraftWriter.Extras.NONE,
                            PlanStatus.DRAFT,
                            WHO,
                            clock.instant())))
                    .orElseThrow();
        }
    }
}
