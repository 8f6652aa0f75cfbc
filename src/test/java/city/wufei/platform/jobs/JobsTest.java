package city.wufei.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import city.wufei.WufeiApplication;
import city.wufei.WufeiTest;
import city.wufei.http.Program;
import city.wufei.http.Visitor;
import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.TestPeople;
import city.wufei.identity.internal.TokenScope;
import city.wufei.identity.internal.Tokens;
import city.wufei.kernel.PageRequest;
import city.wufei.platform.Phrase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionOperations;

@WufeiTest
class JobsTest {
    private static final List<String> ALL_STEPS = List.of("1", "2", "3", "4", "5");

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private Jobs jobs;

    @Autowired
    private ProbeJobs probe;

    @Autowired
    private TestPeople people;

    @Autowired
    private Tokens tokens;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private Environment environment;

    private CurrentPerson owner;
    private String name;

    @BeforeEach
    void arrive() {
        people.forgetTries();
        owner = people.reader();
        name = UUID.randomUUID().toString();
    }

    @Test
    void goOnBehindTheRequestUntilTheyAreDone() {
        long id = jobs.start(owner, ProbeJobs.named(name));

        Job job = ended(id, JobState.DONE);
        assertThat(probe.written(name)).isEqualTo(ALL_STEPS);
        assertThat(job.done()).isEqualTo(5);
        assertThat(job.percent()).isEqualTo(100);
        assertThat(job.link()).isEqualTo("/jobs");
        assertThat(job.outcome()).isEqualTo(Phrase.of("job.state.DONE"));
    }

    @Test
    void startOnlyWithTheTransactionThatWantsThem() {
        transaction.executeWithoutResult(status -> {
            jobs.start(owner, ProbeJobs.named(name));
            status.setRollbackOnly();
        });
        String after = UUID.randomUUID().toString();
        ended(jobs.start(owner, ProbeJobs.named(after)), JobState.DONE);

        assertThat(ProbeJobs.RUNS).doesNotContainKey(name).containsKey(after);
    }

    @Test
    void leaveNothingHalfDoneWhenCancelled() {
        CountDownLatch gate = gate();
        long id = jobs.start(owner, ProbeJobs.named(name));
        await().until(() -> probe.written(name).size() == 2);

        jobs.cancel(owner, id);
        assertThat(jobs.get(owner, id).cancelAsked()).isTrue();
        gate.countDown();

        ended(id, JobState.CANCELLED);
        assertThat(probe.written(name)).isEmpty();
        assertThatThrownBy(() -> jobs.cancel(owner, id)).hasMessageContaining("JOB_ENDED");
    }

    @Test
    void sayWhatWentWrongAndGoOnFromThereWhenTriedAgain() {
        ProbeJobs.TROUBLE.put(name, "failure");
        long id = jobs.start(owner, ProbeJobs.named(name));

        Job failed = ended(id, JobState.FAILED);
        assertThat(failed.problem()).isEqualTo(Phrase.of("error.NOT_FOUND", "青石"));
        assertThat(probe.written(name)).containsExactly("1", "2");

        ProbeJobs.TROUBLE.remove(name);
        jobs.retry(owner, id);

        Job done = ended(id, JobState.DONE);
        assertThat(done.attempt()).isEqualTo(2);
        assertThat(done.problem()).isNull();
        assertThat(probe.written(name)).isEqualTo(ALL_STEPS);
    }

    @Test
    void keepAFaultsInnardsToTheLogAndTakeBackWhenGivenUp() {
        ProbeJobs.TROUBLE.put(name, "fault");
        long id = jobs.start(owner, ProbeJobs.named(name));

        assertThat(ended(id, JobState.FAILED).problem()).isEqualTo(Phrase.of("error.INTERNAL", id));
        assertThat(probe.written(name)).containsExactly("1", "2");

        jobs.cancel(owner, id);

        ended(id, JobState.CANCELLED);
        assertThat(probe.written(name)).isEmpty();
    }

    @Test
    void failWhenNobodyKnowsTheirKind() {
        long id = jobs.start(owner, new NewJob("of-another-version", "", java.util.Map.of()));

        assertThat(ended(id, JobState.FAILED).problem())
                .isEqualTo(Phrase.of("error.JOB_KIND_UNKNOWN", "of-another-version"));
    }

    /** A second application on the same database, in the same process so that both can be counted. */
    @Test
    void runOnceWhenTwoInstancesShareTheDatabase() {
        try (ConfigurableApplicationContext second = secondInstance()) {
            Jobs others = second.getBean(Jobs.class);
            List<Long> ids = new ArrayList<>();
            List<String> names = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                String each = UUID.randomUUID().toString();
                names.add(each);
                ids.add((i % 2 == 0 ? jobs : others).start(owner, ProbeJobs.named(each)));
            }

            for (long id : ids) {
                assertThat(ended(id, JobState.DONE).attempt()).isEqualTo(1);
            }
            assertThat(names).allSatisfy(each -> {
                assertThat(Objects.requireNonNull(ProbeJobs.RUNS.get(each)).get())
                        .isEqualTo(1);
                assertThat(probe.written(each)).isEqualTo(ALL_STEPS);
            });
        }
    }

    @Test
    void areSeenByTheirOwnerAndByAdministratorsOnly() {
        long id = jobs.start(owner, ProbeJobs.named(name));
        ended(id, JobState.DONE);

        assertThat(jobs.list(owner, null, PageRequest.of(null, null, null)).items())
                .extracting(Job::id)
                .containsExactly(id);
        assertThat(jobs.get(people.administrator(), id).subject()).isEqualTo(name);
        CurrentPerson stranger = people.office();
        assertThatThrownBy(() -> jobs.get(stranger, id)).hasMessageContaining("NOT_FOUND");
        assertThatThrownBy(() -> jobs.cancel(stranger, id)).hasMessageContaining("NOT_FOUND");
        assertThat(jobs.list(stranger, null, PageRequest.of(null, null, null)).total())
                .isZero();
    }

    @Test
    void showThemselvesOnAPageThatAsksAnewOnlyWhileTheyRun() {
        CountDownLatch gate = gate();
        Visitor visitor = new Visitor(port);
        visitor.signIn(owner.username(), TestPeople.PASSWORD);
        long id = jobs.start(owner, ProbeJobs.named(name));
        await().until(() -> probe.written(name).size() == 2);

        Document running = visitor.page("/jobs/" + id);
        assertThat(running.select("#job-" + id).attr("hx-get")).isEqualTo("/jobs/" + id + "/live?running=true");
        assertThat(running.select("#job-" + id).text()).contains("进行中", name, "2 / 5", "取消任务");
        gate.countDown();
        ended(id, JobState.DONE);

        Document part = Jsoup.parse(
                visitor.get("/jobs/" + id + "/live", "HX-Request", "true").body());
        assertThat(part.select("main, header")).isEmpty();
        assertThat(part.select("#job-" + id).hasAttr("hx-get")).isFalse();
        assertThat(part.select("#job-" + id + " a.button").text()).isEqualTo("查看结果");
        assertThat(visitor.page("/jobs?state=DONE").select("td.name").text()).contains(name);
        assertThat(visitor.page("/jobs?state=FAILED").select(".empty").text()).contains("没有后台任务");
    }

    @Test
    void areFollowedAndCancelledThroughTheApi() {
        CountDownLatch gate = gate();
        Program program = Program.withToken(port, tokens.issue(owner, "程序", TokenScope.PERSON, 1));
        Program reading = Program.withToken(port, tokens.issue(owner, "只读", TokenScope.READ, 1));
        long id = jobs.start(owner, ProbeJobs.named(name));
        await().until(() -> probe.written(name).size() == 2);

        assertThat(reading.postJson("/api/v1/jobs/" + id + "/cancel", "").statusCode())
                .isEqualTo(403);
        assertThat(Program.json(reading.get("/api/v1/jobs/" + id)).get("done").asInt())
                .isEqualTo(2);
        assertThat(Program.json(program.postJson("/api/v1/jobs/" + id + "/cancel", ""))
                        .get("cancelAsked")
                        .asBoolean())
                .isTrue();
        gate.countDown();
        ended(id, JobState.CANCELLED);
        assertThat(Program.json(program.get("/api/v1/jobs?state=CANCELLED"))
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(program.get("/api/v1/jobs/1").statusCode()).isEqualTo(404);
    }

    private CountDownLatch gate() {
        CountDownLatch gate = new CountDownLatch(1);
        ProbeJobs.GATES.put(name, gate);
        return gate;
    }

    private Job ended(long id, JobState state) {
        CurrentPerson watcher = people.administrator();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jobs.get(watcher, id).state().ended());
        Job job = jobs.get(watcher, id);
        assertThat(job.state()).as(String.valueOf(job.problem())).isEqualTo(state);
        return job;
    }

    private ConfigurableApplicationContext secondInstance() {
        return new SpringApplicationBuilder(WufeiApplication.class, ProbeJobs.class)
                .run(
                        "--wufei.data=" + environment.getRequiredProperty("wufei.data"),
                        "--wufei.data-mode=join",
                        "--server.port=0");
    }
}
