package city.wufei.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.WufeiTest;
import city.wufei.http.Program;
import city.wufei.identity.internal.TestPeople;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The contract's paths about plans, as a program sees them. */
@WufeiTest
class PlanApiTest {
    @LocalServerPort
    private int port;

    @Autowired
    private TestPeople people;

    private Program office = Program.unknown(0);

    @BeforeEach
    void signIn() {
        office = Program.withPassword(port, people.office().username(), TestPeople.PASSWORD);
    }

    @Test
    void importsADocumentAsADraft() {
        HttpResponse<String> answer = imported(document());

        assertThat(answer.statusCode()).isEqualTo(201);
        JsonNode plan = Program.json(answer);
        assertThat(answer.headers().firstValue("Location"))
                .contains("/api/v1/plans/" + plan.get("id").asLong());
        assertThat(plan.get("status").asString()).isEqualTo("DRAFT");
        assertThat(plan.at("/counts/indicators").asInt()).isEqualTo(2);
        assertThat(plan.at("/counts/tasks").asInt()).isEqualTo(2);
        assertThat(plan.at("/counts/projects").asInt()).isEqualTo(2);
        assertThat(plan.get("actions").toString()).contains("ACCEPT");
    }

    @Test
    void givesTheDraftThatIsOpenWhenTheSameFileComesTwice() {
        byte[] document = document();
        JsonNode first = Program.json(imported(document));

        HttpResponse<String> second = imported(document);

        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(Program.json(second).get("id")).isEqualTo(first.get("id"));
    }

    @Test
    void showsIndicatorsWithTypedTargets() {
        JsonNode indicators = list(document(), "indicators?kind=MANDATORY");

        assertThat(indicators.get("total").asInt()).isEqualTo(1);
        JsonNode target = indicators.at("/items/0/target");
        assertThat(target.get("text").asString()).isEqualTo("≥90%");
        assertThat(target.get("kind").asString()).isEqualTo("AMOUNT");
        assertThat(target.get("comparator").asString()).isEqualTo("≥");
        assertThat(target.get("value").asString()).isEqualTo("90");
        assertThat(target.get("unit").asString()).isEqualTo("%");
        assertThat(indicators.at("/items/0/units/0").asString()).isEqualTo("区农业农村委");
    }

    @Test
    void showsWhoLeadsAndSupportsATask() {
        JsonNode tasks = list(document(), "tasks?sort=-number");

        assertThat(tasks.at("/items/1/leads/0").asString()).isEqualTo("区经济信息委");
        assertThat(tasks.at("/items/1/supports/0").asString()).isEqualTo("区生态环境局");
        assertThat(tasks.at("/items/1/deadline").asString()).isEqualTo("2025-12-31");
    }

    @Test
    void showsInvestmentsInTenThousandYuan() {
        JsonNode projects = list(document(), "projects");

        assertThat(projects.at("/items/0/investment").decimalValue()).isEqualByComparingTo("1200");
        assertThat(projects.at("/items/0/from").asInt()).isEqualTo(2023);
    }

    @Test
    void putsADraftInForceOnceAndOnlyWithTheVersionThatWasSeen() {
        JsonNode draft = Program.json(imported(document()));
        String accept = "/api/v1/plans/" + draft.get("id").asLong() + "/actions/accept?version=";
        assertThat(office.postJson(accept + 99, "").statusCode()).isEqualTo(409);

        HttpResponse<String> accepted =
                office.postJson(accept + draft.get("version").asInt(), "");

        assertThat(accepted.statusCode()).isEqualTo(200);
        assertThat(Program.json(accepted).get("status").asString()).isEqualTo("IN_FORCE");
        assertThat(office.postJson(accept + draft.get("version").asInt(), "").statusCode())
                .isEqualTo(409);
    }

    @Test
    void letsReadersReadAndNothingElse() {
        Program reader = Program.withPassword(port, people.reader().username(), TestPeople.PASSWORD);

        assertThat(reader.get("/api/v1/plans").statusCode()).isEqualTo(200);
        assertThat(reader.postFile("/api/v1/plans", "plan.txt", document()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void refusesWhatIsNoPlanAndSaysWhy() {
        HttpResponse<String> answer = imported("只有一段话，没有表格。".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Program.json(answer).get("code").asString()).isEqualTo("PLAN_WITHOUT_TABLES");
    }

    @Test
    void doesNotTellStrangersWhichPlansThereAre() {
        assertThat(Stream.of("/api/v1/plans/1", "/api/v1/plans/1/indicators")
                        .map(path -> Program.unknown(port).get(path).statusCode()))
                .containsOnly(401);
        assertThat(office.get("/api/v1/plans/1").statusCode()).isEqualTo(404);
        assertThat(office.get("/api/v1/plans/1/tasks").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> imported(byte[] document) {
        return office.postFile("/api/v1/plans", "plan.txt", document);
    }

    private JsonNode list(byte[] document, String what) {
        long id = Program.json(imported(document)).get("id").asLong();
        return Program.json(office.get("/api/v1/plans/" + id + "/" + what));
    }

    /** A plan of a place that no other test has. */
    private static byte[] document() {
        String place = UUID.randomUUID()
                .toString()
                .substring(0, 4)
                .chars()
                .mapToObj(digit -> String.valueOf("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳".charAt(Character.digit(digit, 16))))
                .collect(Collectors.joining("", "", "区"));
        return """
                %1$s“无废城市”建设实施方案

                本方案以2020年为基准年，建设时限为2023年至2025年。

                附件1 指标表

                序号\t指标名称\t2020年现状\t2025年目标值\t责任单位
                1\t秸秆综合利用率★\t85%%\t≥90%%\t区农业农村委
                2\t绿色工厂数量\t2家\t5家\t区经济信息委

                注：★为必选指标。

                附件2 任务表

                序号\t建设任务\t具体内容\t牵头单位\t配合单位\t完成时限
                1\t源头减量\t开展清洁生产试点。\t区经济信息委\t区生态环境局\t2025年
                2\t源头减量\t推广绿色设计。\t区经济信息委\t/\t2025年

                附件3 项目表

                序号\t项目名称\t建设内容\t建设年限\t总投资（万元）\t责任单位
                1\t转运站\t新建转运站1座。\t2023—2024\t1200\t区城管局
                2\t处理线\t新建处理线1条。\t2024—2025\t800\t区城管局
                """.formatted(place).getBytes(StandardCharsets.UTF_8);
    }
}
