package city.wufei.office.work;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.WufeiTest;
import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.TestPeople;
import city.wufei.kernel.StateMachineWalk;
import city.wufei.plan.Plans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The way of a part of a task, every edge of its table and every pair that is none. */
@WufeiTest
class WorkWorkflowTest {
    @Autowired
    private Work work;

    @Autowired
    private Plans plans;

    @Autowired
    private TestPeople people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private CurrentPerson office;
    private Iterator<PartKey> untouched;

    @BeforeEach
    void findPartsNobodyTouched() {
        office = people.office();
        untouched = work.tasks(KaizhouWork.plan(plans), LocalDate.now(clock)).stream()
                .flatMap(task -> task.parts().stream())
                .filter(part -> part.id() == null)
                .map(Part::key)
                .iterator();
    }

    @Test
    void goesWhereItsTableSaysAndNowhereElse() {
        StateMachineWalk.walk(StageVerb.WORKFLOW, Way::new);
    }

    @Test
    void isDrawnInTheDocumentation() throws IOException {
        assertThat(Files.readString(Path.of("docs", "workflows.md"))).contains(StageVerb.WORKFLOW.diagram());
    }

    private final class Way implements StateMachineWalk.Subject<Stage, StageVerb> {
        private final PartKey key = untouched.next();

        Way(Stage stage) {
            if (stage != Stage.OPEN) {
                attempt(StageVerb.REPORT_DONE);
            }
            if (stage == Stage.VERIFIED) {
                attempt(StageVerb.VERIFY);
            }
        }

        @Override
        public void attempt(StageVerb verb) {
            int version = work.part(key, LocalDate.now(clock)).version();
            work.decide(key, verb, version, "因为", office);
        }

        @Override
        public Stage state() {
            return jdbc.sql("select stage from work_part where task_id = :task and unit_id = :unit"
                            + " and organisation_id is not distinct from cast(:body as bigint) and year = :year")
                    .param("task", key.task())
                    .param("unit", key.unit())
                    .param("body", key.body())
                    .param("year", key.year())
                    .query(String.class)
                    .optional()
                    .map(Stage::valueOf)
                    .orElse(Stage.OPEN);
        }
    }
}
