package city.wufei.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.WufeiTest;
import city.wufei.http.Program;
import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.TestPeople;
import city.wufei.platform.api.ProbeApi;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@WufeiTest
class IdempotencyTest {
    private static final String NOTES = "/api/v1/probe/notes";
    private static final String FILES = "/api/v1/probe/files";

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private ProbeApi probe;

    @Autowired
    private JdbcClient sql;

    private Program program;
    private String key;

    @BeforeEach
    void signIn() {
        CurrentPerson office = people.office();
        program = Program.withPassword(port, office.username(), TestPeople.PASSWORD);
        key = UUID.randomUUID().toString();
    }

    @Test
    void repeatsTheFirstAnswer() {
        HttpResponse<String> first = note("a", "none");
        HttpResponse<String> again = note("a", "none");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(again.headers().firstValue("Content-Type"))
                .isEqualTo(first.headers().firstValue("Content-Type"));
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
    }

    @Test
    void carriesOutEachWriteWithoutAKey() {
        assertThat(program.postJson(NOTES, body("a", "none")).body())
                .isNotEqualTo(program.postJson(NOTES, body("a", "none")).body());
    }

    @Test
    void refusesOtherContentUnderTheSameKey() {
        note("a", "none");
        HttpResponse<String> other = note("b", "none");
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(Program.json(other).get("code").asString()).isEqualTo("IDEMPOTENCY_CONFLICT");
        HttpResponse<String> otherPath = program.postJson(NOTES + "?x=1", body("a", "none"), "Idempotency-Key", key);
        assertThat(otherPath.statusCode()).isEqualTo(409);
    }

    @Test
    void keepsTheKeysOfPeopleApart() {
        Program other = Program.withPassword(port, people.office().username(), TestPeople.PASSWORD);
        HttpResponse<String> theirs = other.postJson(NOTES, body("b", "none"), "Idempotency-Key", key);
        HttpResponse<String> ours = note("a", "none");
        assertThat(theirs.statusCode()).isEqualTo(201);
        assertThat(ours.statusCode()).isEqualTo(201);
        assertThat(ours.body()).isNotEqualTo(theirs.body());
    }

    @Test
    void carriesOutOnlyOneOfManyAtTheSameTime() throws Exception {
        probe.gate = new CountDownLatch(1);
        probe.begun = new CountDownLatch(1);
        List<CompletableFuture<HttpResponse<String>>> calls = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> note("a", "slow")))
                .limit(4)
                .toList();
        assertThat(probe.begun.await(20, TimeUnit.SECONDS)).isTrue();
        probe.gate.countDown();
        List<String> bodies = calls.stream().map(call -> call.join().body()).toList();
        assertThat(bodies).hasSize(4).containsOnly(bodies.get(0));
        assertThat(calls).allMatch(call -> call.join().statusCode() == 201);
    }

    @Test
    void saysThatTheFirstIsStillUnderWay() {
        begunElsewhere(Instant.now(), false);
        HttpResponse<String> second = note("a", "none");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(Program.json(second).get("code").asString()).isEqualTo("IDEMPOTENCY_IN_PROGRESS");
        assertThat(second.headers().firstValue("Retry-After")).contains("1");
    }

    @Test
    void takesOverFromAProcessThatDiedBeforeItCommitted() {
        begunElsewhere(Instant.now().minus(Calls.LEASE).minusSeconds(1), false);
        HttpResponse<String> retry = note("a", "none");
        assertThat(retry.statusCode()).isEqualTo(201);
        assertThat(note("a", "none").body()).isEqualTo(retry.body());
    }

    @Test
    void doesNotRepeatWhatAProcessCommittedBeforeItDied() {
        begunElsewhere(Instant.now().minus(Calls.LEASE).minusSeconds(1), true);
        HttpResponse<String> retry = note("a", "none");
        assertThat(retry.statusCode()).isEqualTo(409);
        assertThat(Program.json(retry).get("code").asString()).isEqualTo("IDEMPOTENCY_ANSWER_LOST");
    }

    @Test
    void cannotCommitAfterBeingOvertaken() throws Exception {
        probe.gate = new CountDownLatch(1);
        probe.begun = new CountDownLatch(1);
        CompletableFuture<HttpResponse<String>> slow = CompletableFuture.supplyAsync(() -> note("a", "slow"));
        assertThat(probe.begun.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(sql.sql("UPDATE idempotent_call SET attempt = attempt + 1 WHERE key = :key")
                        .param("key", key)
                        .update())
                .isEqualTo(1);
        probe.gate.countDown();
        assertThat(slow.join().statusCode()).isEqualTo(500);
        assertThat(committed()).isFalse();
    }

    @Test
    void letsARetryRunWhenNothingWasCommitted() {
        assertThat(note("a", "before").statusCode()).isEqualTo(500);
        assertThat(rows()).isZero();
        assertThat(note("a", "before").headers().firstValue("Idempotency-Replayed"))
                .isEmpty();
    }

    @Test
    void keepsTheAnswerOfAWriteThatWasCommittedAndThenBroke() {
        HttpResponse<String> first = note("a", "after");
        HttpResponse<String> again = note("a", "after");
        assertThat(first.statusCode()).isEqualTo(500);
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(committed()).isTrue();
    }

    @Test
    void repeatsARefusalToo() {
        HttpResponse<String> first = note("a", "user");
        HttpResponse<String> again = note("a", "user");
        assertThat(first.statusCode()).isEqualTo(400);
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @Test
    void knowsAFileByItsContentWhateverTheBoundary() {
        byte[] content = "规划".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> first = program.postFile(FILES, "a.txt", content, "Idempotency-Key", key);
        HttpResponse<String> again = program.postFile(FILES, "a.txt", content, "Idempotency-Key", key);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(Program.json(first).get("size").asString()).isEqualTo("600000");
        assertThat(again.body()).isEqualTo(first.body());
        content[599_999]++;
        assertThat(program.postFile(FILES, "a.txt", content, "Idempotency-Key", key)
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void refusesAKeyThatIsNoKey() {
        HttpResponse<String> answer = program.postJson(NOTES, body("a", "none"), "Idempotency-Key", "a b");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Program.json(answer).get("code").asString()).isEqualTo("IDEMPOTENCY_KEY_INVALID");
    }

    private HttpResponse<String> note(String text, String trouble) {
        return program.postJson(NOTES, body(text, trouble), "Idempotency-Key", key);
    }

    private static String body(String text, String trouble) {
        return "{\"text\":\"" + text + "\",\"trouble\":\"" + trouble + "\"}";
    }

    /** As a process leaves it that is killed: begun, perhaps committed, never answered. */
    private void begunElsewhere(Instant when, boolean committed) {
        note("a", "none");
        assertThat(sql.sql("""
                                UPDATE idempotent_call SET status = NULL, body = NULL, committed = :committed, started_at = :when
                                 WHERE key = :key""")
                        .param("committed", committed)
                        .param("when", Timestamp.from(when))
                        .param("key", key)
                        .update())
                .isEqualTo(1);
    }

    private long rows() {
        return sql.sql("SELECT count(*) FROM idempotent_call WHERE key = :key")
                .param("key", key)
                .query(Long.class)
                .single();
    }

    private boolean committed() {
        return sql.sql("SELECT committed FROM idempotent_call WHERE key = :key")
                .param("key", key)
                .query(Boolean.class)
                .single();
    }
}
