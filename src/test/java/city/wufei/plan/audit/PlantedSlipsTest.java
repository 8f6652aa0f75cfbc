package city.wufei.plan.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import city.wufei.plan.RealPlan;
import city.wufei.plan.document.DocumentReader;
import city.wufei.plan.document.PlanDocument;
import city.wufei.plan.reading.PlanReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published plan with one number or name changed: what is found besides the committed list. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantedSlipsTest {
    private String plan = "";
    private List<Key> known = List.of();

    /** What makes a finding the same although figures of it changed. */
    private record Key(FindingCode code, String place, String printed) {
        static Key of(Finding finding) {
            return new Key(finding.code(), finding.places().get(0).toString(), finding.printed());
        }
    }

    @BeforeAll
    void readPlan() throws IOException {
        plan = Files.readString(RealPlan.file(), StandardCharsets.UTF_8);
        known = audit(plan);
    }

    @ParameterizedTest
    @CsvSource({
        "生产总值535.81, 生产总值545.81, TOTAL_DIFFERS",
        "增加值84.35, 增加值94.35, TOTAL_DIFFERS",
        "15.7︰39.1, 15.7︰38.1, SHARE_DIFFERS",
        "15.7︰39.1, 15.7︰38.1, SHARES_NOT_WHOLE",
        "利用量约78.06, 利用量约68.06, RATE_DIFFERS",
        "利用量约78.06, 利用量约68.06, TOTAL_DIFFERS",
        "综合利用率约94.01, 综合利用率约94.21, RATE_DIFFERS",
        "综合利用率约94.01, 综合利用率约94.21, BASELINE_DIFFERS_FROM_TEXT",
        "综合利用率为87.93, 综合利用率为88.93, RATE_DIFFERS",
        "综合利用量约31.97, 综合利用量约41.97, PART_EXCEEDS_WHOLE",
        "利用率达95.31, 利用率达96.31, RATE_DIFFERS",
        "71.16%, 81.16%, SHARES_NOT_WHOLE",
        "地膜使用量约312, 地膜使用量约362, TOTAL_DIFFERS",
        "回收率达78.93, 回收率达88.93, RATE_DIFFERS",
        "集中无害化处理约1.05, 集中无害化处理约1.15, TOTAL_DIFFERS",
        "集中无害化处理率达55, 集中无害化处理率达65, RATE_DIFFERS",
        "剩余库容32, 剩余库容92, PART_EXCEEDS_WHOLE",
        "处理污泥2962.32, 处理污泥3962.32, TOTAL_DIFFERS",
        "往年贮存量约612.71, 往年贮存量约8612.71, PART_EXCEEDS_WHOLE",
        "处置量约4.24, 处置量约5.24, BASELINE_NOT_REPRODUCED",
        "27个镇, 26个镇, COUNT_DIFFERS_FROM_LIST",
        "包括40个乡镇, 包括41个乡镇, COUNT_DIFFERS_FROM_TABLE",
        "有2个应急备用, 有3个应急备用, COUNT_DIFFERS_FROM_LIST",
        "主要涉及6类, 主要涉及8类, COUNT_DIFFERS_FROM_LIST",
        "共有两家污泥, 共有三家污泥, COUNT_DIFFERS_FROM_LIST",
        "16个二级指标, 15个二级指标, COUNT_DIFFERS_FROM_TABLE",
        "必选指标23项, 必选指标22项, COUNT_DIFFERS_FROM_TABLE",
        "10个“无废机关”, 20个“无废机关”, TOTAL_DIFFERS",
        "159050, 169050, TOTAL_DIFFERS",
        "秸秆综合利用率达到90%, 秸秆综合利用率达到92%, TARGET_DIFFERS_FROM_TEXT",
        "设施能力150吨/日, 设施能力250吨/日, CAPACITY_DIFFERS",
        "设施能力150吨/日, 设施能力250吨/日, FIGURE_DIFFERS",
        "推进产业互融互补, 推动产业互补互融, HEADING_DIFFERS",
    })
    void findsASlip(String printed, String slip, FindingCode code) {
        assertThat(plan).contains(printed);
        List<Key> found = new ArrayList<>(audit(plan.replaceFirst(printed, slip)));
        found.removeAll(known);
        assertThat(found).extracting(Key::code).contains(code);
    }

    @ParameterizedTest
    @CsvSource({
        "综合利用率约94.01, 综合利用率约94.0",
        "回收率达78.93, 回收率达78.94",
        "处置量约4.24, 处置量约4.2",
        "达到0.699吨/万元, 达到0.70吨/万元",
        "71.16%, 71.15%",
        "总人口168万人, 总人口169万人",
        "设施能力150吨/日, 设施能力150吨/天",
    })
    void allowsAnotherWayToPrintTheSame(String printed, String other) {
        assertThat(plan).contains(printed);
        assertThat(known).containsAll(audit(plan.replaceFirst(printed, other)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void outlastsATextOfWrongCharacters(long seed) {
        Random random = new Random(seed);
        String wrong = plan.lines()
                .map(line -> line.isBlank()
                        ? line
                        : line.replace(
                                line.strip().charAt(random.nextInt(line.strip().length())), '0'))
                .collect(Collectors.joining("\n"));
        assertThatCode(() -> audit(wrong)).doesNotThrowAnyException();
    }

    private static List<Key> audit(String text) {
        PlanDocument document = DocumentReader.read("plan.txt", text.getBytes(StandardCharsets.UTF_8));
        return new PlanAudit()
                .audit(document, PlanReader.read(document)).stream()
                        .map(Key::of)
                        .toList();
    }
}
