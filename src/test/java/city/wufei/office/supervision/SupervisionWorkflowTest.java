package city.wufei.office.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.WufeiTest;
import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.TestPeople;
import city.wufei.kernel.StateMachineWalk;
import city.wufei.office.supervision.internal.SupervisionBook;
import city.wufei.office.work.KaizhouWork;
import city.wufei.plan.Plans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The way of a supervised item, every edge of its table and every pair that is none. */
@WufeiTest
class SupervisionWorkflowTest {
    private static final Map<SupervisionState, List<SupervisionVerb>> WAYS = Map.of(
            SupervisionState.REGISTERED, List.of(),
            SupervisionState.ASSIGNED, List.of(SupervisionVerb.ASSIGN),
            SupervisionState.SIGNED, List.of(SupervisionVerb.ASSIGN, SupervisionVerb.SIGN),
            SupervisionState.PROGRESS, List.of(SupervisionVerb.ASSIGN, SupervisionVerb.SIGN, SupervisionVerb.REPORT),
            SupervisionState.REVIEW,
                    List.of(
                            SupervisionVerb.ASSIGN,
                            SupervisionVerb.SIGN,
                            SupervisionVerb.REPORT,
                            SupervisionVerb.SUBMIT),
            SupervisionState.CLOSED,
                    List.of(
                            SupervisionVerb.ASSIGN,
                            SupervisionVerb.SIGN,
                            SupervisionVerb.REPORT,
                            SupervisionVerb.SUBMIT,
                            SupervisionVerb.CLOSE));

    @Autowired
    private SupervisionBook book;

    @Autowired
    private Plans plans;

    @Autowired
    private TestPeople people;

    private CurrentPerson office;
    private long unit;

    @BeforeEach
    void knowWhoOwes() {
        office = people.office();
        unit = KaizhouWork.body(plans, "区城管局");
    }

    @Test
    void goesWhereItsTableSaysAndNowhereElse() {
        StateMachineWalk.walk(SupervisionVerb.WORKFLOW, Way::new);
    }

    @Test
    void isDrawnInTheDocumentation() throws IOException {
        assertThat(Files.readString(Path.of("docs", "workflows.md"))).contains(SupervisionVerb.WORKFLOW.diagram());
    }

    private final class Way implements StateMachineWalk.Subject<SupervisionState, SupervisionVerb> {
        private final long id;

        Way(SupervisionState state) {
            id = book.register(new NewItem("走一遍", "每一步都走到", Subject.free(), unit, LocalDate.of(2099, 1, 5)), office);
            WAYS.getOrDefault(state, List.of()).forEach(this::attempt);
        }

        @Override
        public void attempt(SupervisionVerb verb) {
            book.act(id, verb, book.get(id).version(), Said.words("因为"), office);
        }

        @Override
        public SupervisionState state() {
            return book.get(id).state();
        }
    }
}
