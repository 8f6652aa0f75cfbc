package city.wufei.registry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.wufei.WufeiTest;
import city.wufei.http.Program;
import city.wufei.http.Visitor;
import city.wufei.identity.internal.TestPeople;
import city.wufei.kernel.RegionCode;
import city.wufei.registry.Region;
import city.wufei.registry.Registrar;
import city.wufei.registry.Registration;
import city.wufei.registry.Registration.Township;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** A table that takes long to land: followed, stopped, begun again. */
@WufeiTest
class LandingJobTest {
    private static final int ROWS = 1100;

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private Registrar registrar;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionOperations transaction;

    private Visitor office = new Visitor(0);
    private Program program = Program.unknown(0);

    @BeforeEach
    void enterDistrict() {
        registrar.enter(new Registration(
                RegionCode.of("652901"),
                "落库县",
                List.of(new Township(RegionCode.of("652901100"), "落库镇", Region.Kind.TOWN, 3)),
                List.of(),
                List.of()));
        people.forgetTries();
        String username = people.office().username();
        office = new Visitor(port);
        office.signIn(username, TestPeople.PASSWORD);
        program = Program.withPassword(port, username, TestPeople.PASSWORD);
    }

    @Test
    void isFollowedCancelledWithNothingLeftAndLandedOnceMore() throws Exception {
        byte[] sent = ("简称,类型,所在地区\n"
                        + IntStream.rangeClosed(1, ROWS)
                                .mapToObj(number -> "落库第" + number + "厂,企业,落库镇\n")
                                .collect(Collectors.joining()))
                .getBytes(StandardCharsets.UTF_8);
        String address;
        String sentIn;
        String job;
        CountDownLatch enough = new CountDownLatch(1);
        CompletableFuture<Void> holder = holdTheTable(enough);
        try {
            var answer = program.postFile("/api/v1/imports?kind=organisations", "many.csv", sent);
            assertThat(answer.statusCode()).isEqualTo(202);
            JsonNode landing = Program.json(answer);
            assertThat(landing.get("state").asString()).isEqualTo("LANDING");
            assertThat(landing.get("rows").asInt()).isEqualTo(ROWS);
            sentIn = landing.get("id").asString();
            job = landing.get("job").asString();
            address = "/organisations/import/" + sentIn;

            Document page = office.page(address);
            String id = job.substring(job.lastIndexOf('/') + 1);
            assertThat(page.select("[hx-get=/jobs/" + id + "/live]")).hasSize(1);
            assertThat(page.select("form[action$=landing]")).isEmpty();
            assertThat(office.page("/organisations/import").select("td .badge").first())
                    .hasToString("<span class=\"badge\">正在落库…</span>");
            assertThat(program.postJson("/api/v1/imports/" + sentIn + "/landing", "")
                            .statusCode())
                    .isEqualTo(409);

            assertThat(program.postJson(job + "/cancel", "").statusCode()).isEqualTo(200);
        } finally {
            enough.countDown();
            holder.get(1, TimeUnit.MINUTES);
        }
        assertThat(ended(job)).isEqualTo("CANCELLED");
        assertThat(landed()).isZero();
        JsonNode stopped = Program.json(program.get("/api/v1/imports/" + sentIn));
        assertThat(stopped.get("state").asString()).isEqualTo("CHECKED");
        String live = "/jobs/" + job.substring(job.lastIndexOf('/') + 1) + "/live";
        assertThat(office.get(live + "?running=true", "HX-Request", "true", "HX-Current-URL", "http://a" + address)
                        .headers()
                        .firstValue("HX-Refresh"))
                .hasValue("true");
        assertThat(office.get(live, "HX-Request", "true", "HX-Current-URL", "http://a" + address)
                        .headers()
                        .firstValue("HX-Refresh"))
                .isEmpty();

        assertThat(office.page(address).select("form[action$=landing]")).hasSize(1);
        assertThat(office.post(address + "/landing").statusCode()).isEqualTo(302);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !Program.json(program.get("/api/v1/imports/" + sentIn))
                        .get("state")
                        .asString()
                        .equals("LANDING"));
        JsonNode done = Program.json(program.get("/api/v1/imports/" + sentIn));
        assertThat(done.get("state").asString()).isEqualTo("LANDED");
        assertThat(done.get("added").asInt()).isEqualTo(ROWS);
        assertThat(landed()).isEqualTo(ROWS);
        assertThat(office.page(address).select("h1").text()).startsWith("导入结果");
        JsonNode kept = Program.json(program.get("/api/v1/jobs?size=1")).at("/items/0");
        assertThat(kept.get("result").asString()).isEqualTo(address);
        assertThat(kept.get("done").asInt()).isEqualTo(ROWS);
    }

    /** So that nothing can be written to it. */
    private CompletableFuture<Void> holdTheTable(CountDownLatch enough) throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        CompletableFuture<Void> holder = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
            sql.sql("LOCK TABLE organisation IN SHARE MODE").update();
            held.countDown();
            try {
                assertThat(enough.await(1, TimeUnit.MINUTES)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }));
        assertThat(held.await(1, TimeUnit.MINUTES)).isTrue();
        return holder;
    }

    private String ended(String job) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !List.of("WAITING", "RUNNING")
                        .contains(Program.json(program.get(job)).get("state").asString()));
        return Program.json(program.get(job)).get("state").asString();
    }

    private int landed() {
        return sql.sql("SELECT count(*) FROM organisation WHERE name LIKE '落库第%厂'")
                .query(Integer.class)
                .single();
    }
}
