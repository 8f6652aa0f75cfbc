package city.wufei.platform.notices.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import city.wufei.OutsideWorld;
import city.wufei.WufeiTest;
import city.wufei.http.Program;
import city.wufei.http.Visitor;
import city.wufei.identity.CurrentPerson;
import city.wufei.identity.internal.OwnReach;
import city.wufei.identity.internal.Reach;
import city.wufei.identity.internal.TestPeople;
import city.wufei.kernel.PageRequest;
import city.wufei.platform.Audience;
import city.wufei.platform.Phrase;
import city.wufei.platform.Time;
import city.wufei.platform.notices.Channel;
import city.wufei.platform.notices.Notice;
import city.wufei.platform.notices.Notices;
import com.github.kagkarlsson.scheduler.Scheduler;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

@WufeiTest
class NoticesTest {
    @Value("${local.server.port}")
    private int port;

    @Autowired
    private Notices notices;

    @Autowired
    private Delivering delivering;

    @Autowired
    private DeliverySql deliveries;

    @Autowired
    private Inbox inbox;

    @Autowired
    private OwnReach reach;

    @Autowired
    private TestPeople people;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private Scheduler scheduler;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Clock clock;

    private CurrentPerson person;
    private String email;
    private String what;

    @BeforeEach
    void arrive() {
        people.forgetTries();
        person = people.office();
        email = person.username() + "@example.org";
        what = UUID.randomUUID().toString();
        OutsideWorld.STATUS.set(200);
    }

    @AfterEach
    void letTimeRunOn() {
        OutsideWorld.STATUS.set(200);
        OutsideWorld.startMail();
        scheduler.resume();
    }

    @Test
    void standOnThePageOfWhomTheyAreFor() {
        tell(notice());

        Visitor visitor = signedIn(person);
        Document page = visitor.page("/notices");
        assertThat(page.select(".count[href=/notices]").attr("aria-label")).isEqualTo("通知，未读 1 条");
        assertThat(page.select(".notice.unseen").text()).contains(what);
        assertThat(inbox.countUnread(people.office())).isZero();

        var opened = visitor.post(page.expectFirst(".notice form").attr("action"), "link", "/imports/7");

        assertThat(opened.headers().firstValue("Location").orElse("")).endsWith("/imports/7");
        assertThat(visitor.page("/notices").select(".notice")).isEmpty();
        assertThat(visitor.page("/notices?all=true").select(".notice").text()).contains(what);
    }

    @Test
    void leadNowhereElse() {
        tell(notice());
        Visitor visitor = signedIn(person);
        String action = visitor.page("/notices").expectFirst(".notice form").attr("action");

        assertThat(visitor.post(action, "link", "//elsewhere.example")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/notices");
        assertThat(visitor.post("/notices/1/open", "link", "/").statusCode()).isEqualTo(404);
    }

    @Test
    void areWrittenWithWhatTheyTellOfOrNotAtAll() {
        assertThatThrownBy(() -> notices.tell(notice())).isInstanceOf(IllegalTransactionStateException.class);
        transaction.executeWithoutResult(status -> {
            notices.tell(notice());
            status.setRollbackOnly();
        });

        assertThat(inbox.countUnread(person)).isZero();
    }

    @Test
    void areToldOnceWhenTheyShallBe() {
        tell(notice().once(what));
        tell(notice().once(what));

        assertThat(inbox.countUnread(person)).isEqualTo(1);
    }

    @Test
    void comeByMailInThePersonsLanguage() throws Exception {
        wants(Set.of("EMAIL"), "en", null);

        tell(Notice.of("plan.imported", Audience.person(person.id()), "/imports/7", what, "王开州"));

        await().atMost(Duration.ofSeconds(20)).until(() -> mails().size() == 1);
        MimeMessage mail = mails().get(0);
        assertThat(mail.getSubject()).isEqualTo("王开州 imported “" + what + "”; the draft is to be reviewed.");
        assertThat(String.valueOf(mail.getContent()))
                .startsWith("Dear " + person.displayName() + ",")
                .contains("https://wufei.example/imports/7");
        assertThat(mail.getMessageID()).matches("<wufei-\\d+@wufei.example>");
        assertThat(states()).containsExactly(Delivery.State.SENT);
    }

    @Test
    void areNotLostWhenTheMailServerIsDownForAnHour() {
        scheduler.pause();
        OutsideWorld.stopMail();
        wants(Set.of("EMAIL"), "zh-CN", null);
        Instant begin = clock.instant();
        for (int i = 0; i < 5; i++) {
            tell(notice());
        }

        for (int minute = 0; minute <= 60; minute++) {
            delivering.deliver(Channel.EMAIL, later(begin, Duration.ofMinutes(minute)));
        }
        assertThat(states()).hasSize(5).containsOnly(Delivery.State.WAITING);
        assertThat(problems()).allSatisfy(problem -> assertThat(problem).contains("Mail"));

        OutsideWorld.startMail();
        Instant back = later(begin, Duration.ofMinutes(61));
        for (int minute = 0; minute <= 60; minute++) {
            delivering.deliver(Channel.EMAIL, back.plus(Duration.ofMinutes(minute)));
        }

        assertThat(mails()).hasSize(5);
        assertThat(states()).hasSize(5).containsOnly(Delivery.State.SENT);
    }

    @Test
    void areGivenUpAfterDaysAndCanBeSentAgainByAnAdministrator() {
        scheduler.pause();
        OutsideWorld.stopMail();
        wants(Set.of("EMAIL"), "zh-CN", null);
        tell(notice());
        Instant begin = clock.instant();
        for (int hour = 0; hour <= 80; hour++) {
            delivering.deliver(Channel.EMAIL, later(begin, Duration.ofHours(hour)));
        }
        assertThat(states()).containsExactly(Delivery.State.DEAD);
        OutsideWorld.startMail();
        Visitor administrator = signedIn(people.administrator());
        Document page = administrator.page("/deliveries?state=DEAD&channel=EMAIL");
        String row = page.select("tbody tr").stream()
                .filter(each -> each.text().contains(what))
                .findFirst()
                .orElseThrow()
                .select("form")
                .attr("action");

        assertThat(administrator.post(row).statusCode()).isEqualTo(302);
        delivering.deliver(Channel.EMAIL, later(clock.instant(), Duration.ofSeconds(1)));

        assertThat(mails()).hasSize(1);
        assertThat(signedIn(person).get("/deliveries").statusCode()).isEqualTo(403);
    }

    /** As two instances do: each takes what the other does not hold. */
    @Test
    void goOutOnceWhenTwoCarryThemAtTheSameTime() {
        scheduler.pause();
        wants(Set.of("EMAIL"), "zh-CN", null);
        for (int i = 0; i < 20; i++) {
            tell(notice());
        }
        Instant now = later(clock.instant(), Duration.ofSeconds(1));

        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> delivering.deliver(Channel.EMAIL, now));
        delivering.deliver(Channel.EMAIL, now);
        other.join();

        assertThat(mails()).hasSize(20);
        assertThat(states()).hasSize(20).containsOnly(Delivery.State.SENT);
    }

    @Test
    void areNotTriedAgainWhereTheAddressIsWrong() {
        scheduler.pause();
        wants(Set.of("EMAIL"), "zh-CN", null);
        sql.sql("UPDATE person SET email = 'no address' WHERE id = :id")
                .param("id", person.id())
                .update();
        tell(notice());

        delivering.deliver(Channel.EMAIL, later(clock.instant(), Duration.ofSeconds(1)));

        assertThat(states()).containsExactly(Delivery.State.DEAD);
    }

    @Test
    void goNowhereWhenAccessHasEndedMeanwhile() {
        scheduler.pause();
        wants(Set.of("EMAIL"), "zh-CN", null);
        tell(notice());
        sql.sql("UPDATE person SET disabled_at = now() WHERE id = :id")
                .param("id", person.id())
                .update();

        delivering.deliver(Channel.EMAIL, later(clock.instant(), Duration.ofSeconds(1)));

        assertThat(states()).containsExactly(Delivery.State.VOID);
        assertThat(mails()).isEmpty();
    }

    @Test
    void comeTogetherOnceADayToThoseWhoWantThatExceptWhatIsUrgent() throws Exception {
        scheduler.pause();
        Instant now = clock.instant();
        int hour = now.atZone(Time.ZONE).plusHours(2).getHour();
        wants(Set.of("EMAIL"), "zh-CN", hour);
        tell(notice());
        tell(notice());
        tell(notice().asUrgent());

        delivering.deliver(Channel.EMAIL, later(now, Duration.ofSeconds(1)));
        assertThat(mails()).hasSize(1);

        ZonedDateTime due =
                now.atZone(Time.ZONE).plusHours(2).withMinute(0).withSecond(0).withNano(0);
        delivering.deliver(Channel.EMAIL, due.toInstant().minusSeconds(1));
        assertThat(mails()).hasSize(1);
        delivering.deliver(Channel.EMAIL, due.toInstant());
        assertThat(mails()).hasSize(2);
        MimeMessage digest = mails().get(1);
        assertThat(digest.getSubject()).isEqualTo("无废账：2 条通知");
        assertThat(String.valueOf(digest.getContent()).split(what, -1)).hasSize(3);
        assertThat(states()).containsOnly(Delivery.State.SENT);
    }

    @Test
    void callWebhooksWithASignatureThatProvesWhoCallsAndAreTriedAgain() throws Exception {
        scheduler.pause();
        OutsideWorld.STATUS.set(503);
        tell(new Notice(
                "probe.hooked",
                Phrase.of("notice.plan.imported", what, "王"),
                Audience.person(person.id()),
                "/imports/7",
                false,
                null));
        Instant begin = later(clock.instant(), Duration.ofSeconds(1));
        delivering.deliver(Channel.WEBHOOK, begin);
        OutsideWorld.STATUS.set(200);
        delivering.deliver(Channel.WEBHOOK, begin.plusSeconds(59));
        delivering.deliver(Channel.WEBHOOK, begin.plusSeconds(61));

        List<OutsideWorld.Call> calls = calls("/hook");
        assertThat(calls).hasSize(2);
        OutsideWorld.Call call = calls.get(1);
        String signature = header(call, "Wufei-Signature");
        String seconds = signature.replaceFirst("t=(\\d+),.*", "$1");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(OutsideWorld.SECRET.getBytes(UTF_8), "HmacSHA256"));
        String expected = HexFormat.of().formatHex(mac.doFinal((seconds + "." + call.body()).getBytes(UTF_8)));
        assertThat(signature).isEqualTo("t=" + seconds + ",v1=" + expected);
        assertThat(header(call, "Wufei-Delivery")).isEqualTo(header(calls.get(0), "Wufei-Delivery"));
        assertThat(call.body())
                .contains("\"kind\":\"probe.hooked\"", "\"link\":\"https://wufei.example/imports/7\"")
                .doesNotContain(person.username(), person.displayName());
    }

    @Test
    void goAsShortMessagesTheWayTheProviderWants() {
        scheduler.pause();
        reach.set(person, new Reach(null, "13800138000", "zh-CN", Set.of("SMS"), null));
        what = "引号\"与反斜杠\\ " + what;
        tell(Notice.of("plan.imported", Audience.person(person.id()), "/", what, "王"));

        delivering.deliver(Channel.SMS, later(clock.instant(), Duration.ofSeconds(1)));

        OutsideWorld.Call call = OutsideWorld.CALLS.stream()
                .filter(each -> each.body().contains(what.substring(what.length() - 36)))
                .findFirst()
                .orElseThrow();
        assertThat(call.path()).isEqualTo("/sms/13800138000");
        assertThat(header(call, "X-Key")).isEqualTo("key of the provider");
        var json = tools.jackson.databind.json.JsonMapper.shared().readTree(call.body());
        assertThat(json.get("words").asString()).isEqualTo("王 导入了《" + what + "》，请审阅草案。");
        assertThat(states()).containsExactly(Delivery.State.SENT);
    }

    @Test
    void areReadThroughTheApi() {
        tell(notice());
        Program program = Program.withPassword(port, person.username(), TestPeople.PASSWORD);

        var item = Program.json(program.get("/api/v1/notices?unread=true"))
                .get("items")
                .get(0);
        assertThat(item.get("text").asString()).contains(what);
        assertThat(program.postJson("/api/v1/notices/" + item.get("id").asString() + "/read", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(inbox.countUnread(person)).isZero();
    }

    @Test
    void askEachPersonHowTheyWantThem() {
        Visitor visitor = signedIn(person);
        assertThat(visitor.page("/account").select("a[href=/account/reach]")).hasSize(1);
        visitor.page("/account/reach");

        assertThat(visitor.post("/account/reach", "email", "nobody", "language", "zh-CN")
                        .body())
                .contains("不是电子邮件地址");
        assertThat(visitor.post("/account/reach", "channel", "SMS", "language", "zh-CN")
                        .body())
                .contains("没有填写对应的");
        assertThat(visitor.post(
                                "/account/reach",
                                "email",
                                email,
                                "channel",
                                "EMAIL",
                                "language",
                                "en",
                                "digestHour",
                                "8")
                        .statusCode())
                .isEqualTo(302);

        Reach kept = reach.get(person);
        assertThat(kept).isEqualTo(new Reach(email, null, "en", Set.of("EMAIL"), 8));
        assertThat(visitor.page("/account/reach")
                        .select("#digestHour option[selected]")
                        .attr("value"))
                .isEqualTo("8");
    }

    private Notice notice() {
        return Notice.of("plan.imported", Audience.person(person.id()), "/imports/7", what, "王开州");
    }

    private void tell(Notice notice) {
        transaction.executeWithoutResult(status -> notices.tell(notice));
    }

    private void wants(Set<String> channels, String language, @Nullable Integer digestHour) {
        reach.set(person, new Reach(email, null, language, channels, digestHour));
    }

    private static Instant later(Instant time, Duration by) {
        return time.plus(by).plusSeconds(1);
    }

    private List<MimeMessage> mails() {
        return OutsideWorld.mailsTo(email);
    }

    private List<OutsideWorld.Call> calls(String path) {
        return OutsideWorld.CALLS.stream()
                .filter(call -> call.path().equals(path) && call.body().contains(what))
                .toList();
    }

    private static String header(OutsideWorld.Call call, String name) {
        return Objects.requireNonNull(call.headers().get(name));
    }

    private List<Delivery> own() {
        List<Delivery> all = new ArrayList<>();
        for (Channel channel : List.of(Channel.EMAIL, Channel.SMS)) {
            all.addAll(
                    deliveries.list(null, channel, PageRequest.of(0, 200, null)).items());
        }
        return all.stream()
                .filter(each -> Objects.equals(each.person(), person.id()))
                .toList();
    }

    private List<Delivery.State> states() {
        return own().stream().map(Delivery::state).toList();
    }

    private List<@Nullable String> problems() {
        return own().stream().<@Nullable String>map(Delivery::problem).toList();
    }

    private Visitor signedIn(CurrentPerson who) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(who.username(), TestPeople.PASSWORD);
        return visitor;
    }
}
