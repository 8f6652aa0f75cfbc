package city.wufei.office.cycle.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import city.wufei.WufeiTest;
import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.TestPeople;
import city.wufei.kernel.Failure;
import city.wufei.kernel.KernelError;
import city.wufei.kernel.PageRequest;
import city.wufei.kernel.Period;
import city.wufei.kernel.StateMachineWalk;
import city.wufei.office.cycle.CycleError;
import city.wufei.office.cycle.ReturnState;
import city.wufei.office.cycle.ReturnVerb;
import city.wufei.office.cycle.internal.Filling.Outcome;
import city.wufei.office.cycle.internal.Filling.Status;
import city.wufei.office.cycle.internal.Filling.Typed;
import city.wufei.office.cycle.internal.ReturnFlow.CellReason;
import city.wufei.platform.Phrase;
import city.wufei.platform.todo.internal.KeptTodos;
import city.wufei.registry.Organisation;
import city.wufei.registry.Organisations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The way of a return, who may take it where, and two people at one form. */
@WufeiTest
class ReturnFlowTest {
    private static final Period OCTOBER = Period.of("2026-10");
    private static final List<CellReason> NONE = List.of();

    @Autowired
    private Forms forms;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Returns returns;

    @Autowired
    private Filling filling;

    @Autowired
    private ReturnFlow flow;

    @Autowired
    private KeptTodos todos;

    @Autowired
    private TestPeople people;

    @Autowired
    private Organisations organisations;

    private CurrentPerson office;
    private CurrentPerson clerk;
    private CurrentPerson head;
    private CurrentPerson checker;
    private Organisation unit;
    private Organisation lead;

    @BeforeEach
    void makePeople() {
        CycleWorld world = new CycleWorld(people, organisations);
        unit = world.township(0);
        lead = world.department();
        office = people.office();
        clerk = world.clerk(unit);
        head = world.head(unit);
        checker = world.checker(lead);
    }

    private long opened(Period... periods) {
        long form = forms.add(CycleWorld.form(lead.id(), null), "测试");
        long last = 0;
        for (Period period : periods) {
            long cycle = cycles.open(office, form, period, CycleWorld.FIFTH_WORK_DAY, "unit/" + unit.id());
            last = returns.ofCycle(cycle).get(0).id();
        }
        return last;
    }

    private Outcome type(CurrentPerson who, long id, String row, String column, String value, int base) {
        return filling.enter(who, id, How.PAGE, List.of(new Typed(row, column, value, base)))
                .get(0);
    }

    private long filled() {
        long id = opened(OCTOBER);
        type(clerk, id, "kitchen", "amount", "12.5", 0);
        type(clerk, id, "other", "amount", "1,200", 0);
        return id;
    }

    private void act(CurrentPerson who, long id, ReturnVerb verb) {
        int version = returns.get(office, id).version();
        flow.act(who, id, verb, version, verb.needsReason() ? "因为" : null, NONE);
    }

    private Return get(long id) {
        return returns.get(office, id);
    }

    @Test
    void goesWhereItsTableSaysAndNowhereElse() {
        StateMachineWalk.walk(ReturnVerb.WORKFLOW, Way::new);
    }

    private final class Way implements StateMachineWalk.Subject<ReturnState, ReturnVerb> {
        private final long id = filled();

        Way(ReturnState state) {
            for (ReturnVerb verb :
                    List.of(ReturnVerb.SUBMIT, ReturnVerb.CONFIRM, ReturnVerb.CHECK, ReturnVerb.ACCEPT)) {
                if (state() != state) {
                    attempt(verb);
                }
            }
        }

        @Override
        public void attempt(ReturnVerb verb) {
            if (verb == ReturnVerb.FILL) {
                type(office, id, "other", "note", "再填", 0);
            } else {
                act(office, id, verb);
            }
        }

        @Override
        public ReturnState state() {
            return get(id).state();
        }
    }

    @Test
    void isDrawnInTheDocumentation() throws IOException {
        assertThat(Files.readString(Path.of("docs", "workflows.md"))).contains(ReturnVerb.WORKFLOW.diagram());
    }

    @Test
    void goesThroughTheHandsOfThoseWhoAnswerForIt() {
        long id = filled();
        assertThat(open(clerk)).contains("cycle-return/" + id);
        act(clerk, id, ReturnVerb.SUBMIT);
        refuses(KernelError.FORBIDDEN, () -> act(clerk, id, ReturnVerb.CONFIRM));
        assertThat(open(head)).contains("cycle-return/" + id);
        act(head, id, ReturnVerb.CONFIRM);
        assertThat(open(head)).doesNotContain("cycle-return/" + id);
        refuses(
                CycleError.RETURN_NOT_FOUND,
                () -> returns.get(
                        new CycleWorld(people, organisations).clerk(new CycleWorld(people, organisations).township(1)),
                        id));
        act(checker, id, ReturnVerb.CHECK);
        refuses(KernelError.FORBIDDEN, () -> act(checker, id, ReturnVerb.ACCEPT));
        act(office, id, ReturnVerb.ACCEPT);
        assertThat(returns.sheet(office, id).stamps())
                .extracting(Stamp::verb, Stamp::by, Stamp::behalf)
                .containsExactly(
                        tuple("SUBMIT", clerk.displayName(), false),
                        tuple("CONFIRM", head.displayName(), false),
                        tuple("CHECK", checker.displayName(), false),
                        tuple("ACCEPT", office.displayName(), true));
        refuses(CycleError.RETURN_NOT_OPEN, () -> type(clerk, id, "other", "amount", "1", 1));
    }

    @Test
    void comesBackWithReasonsForCells() {
        long id = filled();
        act(clerk, id, ReturnVerb.SUBMIT);
        act(head, id, ReturnVerb.CONFIRM);
        refuses(CycleError.RETURN_REASON_MISSING, () -> flow.act(checker, id, ReturnVerb.SEND_BACK, 2, " ", NONE));
        flow.act(checker, id, ReturnVerb.SEND_BACK, 2, null, List.of(new CellReason("other", "amount", "与台账不符")));
        assertThat(get(id).returned()).isTrue();
        assertThat(get(id).sentBack()).isEqualTo(1);
        assertThat(returns.sheet(clerk, id).remarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark.text()).isEqualTo("与台账不符"));
    }

    @Test
    void isNotHandedOnWithEmptyRequiredCells() {
        long id = opened(OCTOBER);
        type(clerk, id, "kitchen", "amount", "3", 0);
        assertThatThrownBy(() -> act(clerk, id, ReturnVerb.SUBMIT)).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.code()).isEqualTo(CycleError.RETURN_INCOMPLETE);
            assertThat(failure.errors()).extracting("path").containsExactly("cell-other-amount");
        });
        assertThat(get(id).filled()).isEqualTo(1);
        assertThat(get(id).needed()).isEqualTo(2);
    }

    @Test
    void whoComesSecondIsToldAndNothingIsLost() {
        long id = opened(OCTOBER);
        CurrentPerson colleague = new CycleWorld(people, organisations).clerk(unit);
        assertThat(type(clerk, id, "other", "amount", "10", 0).status()).isEqualTo(Status.SAVED);
        Outcome second = type(colleague, id, "other", "amount", "11", 0);
        assertThat(second.status()).isEqualTo(Status.COLLIDED);
        assertThat(cell(second).value()).isEqualTo("10");
        assertThat(filling.news(clerk, id, 0).entries())
                .extracting(CellEntry::value, CellEntry::kept)
                .containsExactly(tuple("10", true), tuple("11", false));
        filling.news(colleague, id, 0);
        assertThat(filling.news(clerk, id, 0).others()).containsExactly(colleague.displayName());
        assertThat(type(colleague, id, "other", "amount", "11", cell(second).version())
                        .status())
                .isEqualTo(Status.SAVED);
        assertThat(returns.history(id, new CellKey("other", "amount"))).hasSize(3);
    }

    @Test
    void twoAtOnceLoseNoCell() throws Exception {
        long id = opened(OCTOBER);
        CurrentPerson colleague = new CycleWorld(people, organisations).clerk(unit);
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService both = Executors.newFixedThreadPool(2);
        List<Future<List<Status>>> done = List.of(clerk, colleague).stream()
                .map(who -> both.submit(() -> {
                    start.await();
                    return IntStream.range(0, 20)
                            .mapToObj(n -> type(who, id, "other", "note", who.username() + n, n)
                                    .status())
                            .toList();
                }))
                .toList();
        start.countDown();
        for (Future<List<Status>> one : done) {
            assertThat(one.get()).doesNotContain(Status.REFUSED, Status.SAME);
        }
        both.shutdown();
        List<CellEntry> entries = returns.history(id, new CellKey("other", "note"));
        assertThat(entries).hasSize(40);
        assertThat(entries.stream().filter(CellEntry::kept).map(CellEntry::version))
                .doesNotHaveDuplicates();
    }

    @Test
    void remembersTheMonthBeforeAndDoubtsALeap() {
        long id = opened(Period.of("2026-09"), OCTOBER);
        long before = cycles.list().stream()
                .filter(cycle ->
                        cycle.form() == get(id).form() && cycle.period().equals(OCTOBER.previous()))
                .flatMap(cycle -> returns.ofCycle(cycle.id()).stream())
                .findFirst()
                .orElseThrow()
                .id();
        type(clerk, before, "other", "amount", "100", 0);
        Outcome leap = type(clerk, id, "other", "amount", "160", 0);
        assertThat(leap.status()).isEqualTo(Status.SAVED);
        assertThat(cell(leap).warning()).isEqualTo(Phrase.of("plausible.last", "+60%", "100"));
        assertThat(returns.sheet(clerk, id).last()).containsEntry(new CellKey("other", "amount"), "100");
        assertThat(get(id).warned()).isEqualTo(1);
        assertThat(cell(type(clerk, id, "other", "amount", "150", 1)).warning()).isNull();
    }

    @Test
    void keepsOutWhatIsNoValue() {
        long id = opened(OCTOBER);
        assertThat(type(clerk, id, "other", "amount", "十二", 0).status()).isEqualTo(Status.REFUSED);
        assertThat(type(clerk, id, "other", "amount", "1.234", 0).status()).isEqualTo(Status.REFUSED);
        assertThat(type(clerk, id, "nobody", "amount", "1", 0).status()).isEqualTo(Status.REFUSED);
        assertThat(cell(type(clerk, id, "other", "rate", "93.5%", 0)).value()).isEqualTo("93.5");
    }

    @Test
    void theOfficeFillsInForAUnitVisibly() {
        long id = opened(OCTOBER);
        assertThat(cell(type(office, id, "other", "amount", "5", 0)).behalf()).isTrue();
        assertThat(cell(type(clerk, id, "kitchen", "amount", "5", 0)).behalf()).isFalse();
    }

    private static Cell cell(Outcome outcome) {
        return Objects.requireNonNull(outcome.cell());
    }

    private List<String> open(CurrentPerson who) {
        return todos.list(who, false, PageRequest.of(0, 200, null)).items().stream()
                .map(item -> item.cause())
                .toList();
    }

    private static void refuses(city.wufei.kernel.ErrorCode code, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo(code));
    }
}
