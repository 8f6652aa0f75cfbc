package city.wufei.plan.reading.value;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.plan.Reading;
import city.wufei.plan.Statement;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0                    | = 0
            2                    | = 2
            100%                 | = 100 %
            １００％              | = 100 %
            38.80 %              | = 38.80 %
            百分之九十以上         | ≥ 90 %
            0.5‰                 | = 0.5 ‰
            30个                 | = 30 个
            十五个               | = 15 个
            建成30个示范点         | = 30 个
            4.98万吨/年           | = 4.98 万吨/年
            0.699吨/万元          | = 0.699 吨/万元
            0.33kg/人·d          | = 0.33 kg/人·d
            1,234.5吨            | = 1234.5 吨
            １，２３４吨          | = 1234 吨
            约4.5万吨             | = 4.5 万吨
            90%左右              | = 90 %
            ＝100%               | = 100 %
            保持100%             | = 100 %
            稳定在100%           | = 100 %
            100%（2020年）        | = 100 %
            100%全覆盖           | = 100 %
            全区100%             | = 100 %
            ≥80%                 | ≥ 80 %
            ≧80%                 | ≥ 80 %
            >=80%                | ≥ 80 %
            ≥ 80 %               | ≥ 80 %
            不低于80%             | ≥ 80 %
            不少于30个            | ≥ 30 个
            至少30个             | ≥ 30 个
            90%以上              | ≥ 90 %
            90%及以上            | ≥ 90 %
            达90%以上            | ≥ 90 %
            达到90%              | ≥ 90 %
            力争达到90%           | ≥ 90 %
            稳定在95%以上         | ≥ 95 %
            提高到43%以上         | ≥ 43 %
            到2025年达到90%       | ≥ 90 %
            ＞90%                | ＞ 90 %
            高于90%              | ＞ 90 %
            大于90%              | ＞ 90 %
            超过90%              | ＞ 90 %
            ≤0.0027吨/万元        | ≤ 0.0027 吨/万元
            <=5                  | ≤ 5
            不高于5%             | ≤ 5 %
            不超过5%             | ≤ 5 %
            5%以下               | ≤ 5 %
            5%以内               | ≤ 5 %
            控制在5%以内          | ≤ 5 %
            降至10%以下           | ≤ 10 %
            ＜0.699吨/万元        | ＜ 0.699 吨/万元
            <5%                  | ＜ 5 %
            低于5%               | ＜ 5 %
            小于3                | ＜ 3
            """)
    void readsAmounts(String printed, String expected) {
        assertThat(shown(ValueReader.read(printed))).isEqualTo("AMOUNT " + expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            较2022年下降5%        | ≤ -5 % since 2022
            比2020年降低10%以上    | ≤ -10 % since 2020
            比基准年降低5%         | ≤ -5 % since 2020
            下降5%               | ≤ -5 %
            下降3个百分点          | ≤ -3 个百分点
            下降不低于5%           | ≤ -5 %
            下降超过5%            | ＜ -5 %
            下降不超过5%           | ≥ -5 %
            较上年提高2个百分点     | ≥ 2 个百分点
            增长5%以上            | ≥ 5 %
            """)
    void readsChangesAsSignedAmounts(String printed, String expected) {
        assertThat(shown(ValueReader.read(printed, "", 2020))).isEqualTo("CHANGE " + expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            有                  | EXISTS
            已建立               | EXISTS
            2025年底前建成        | EXISTS
            —                  | NONE
            ——                 | NONE
            /                  | NONE
            -                  | NONE
            无                  | NONE
            暂无数据             | NONE
            适当降低             | LOWER
            逐年下降             | LOWER
            低于2020年水平        | LOWER
            较2020年有所降低      | LOWER
            完成市级下达任务       | ASSIGNED
            按市级下达目标执行     | ASSIGNED
            完成省级分解任务       | ASSIGNED
            完成上级下达的年度目标  | ASSIGNED
            持续推进             | CONTINUED
            长期坚持             | CONTINUED
            """)
    void readsFormsInWords(String printed, Reading.Kind kind) {
        assertThat(shown(ValueReader.read(printed))).isEqualTo(kind.name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"垃圾全部清运", "建成高效、联动的体系", "到2025年形成完整的制度", "零填埋", "达标", "逐步提高"})
    void leavesSentencesWithoutAnyFormToAPerson(String printed) {
        assertThat(shown(ValueReader.read(printed))).isEqualTo("WORDS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "≥8O%",
                "abc??",
                "待定",
                "≥",
                "60%到位后90%",
                "2025年",
                "年均下降2%",
                "减少500吨",
                "≥90%（力争95%）",
                "1.2×10^4吨",
                "OK"
            })
    void doesNotGuessWhatFitsNoForm(String printed) {
        Statement statement = ValueReader.read(printed);
        assertThat(statement.isUnread()).isTrue();
        assertThat(statement.text()).isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"城区100%，乡镇80%", "城区100%、乡镇80%", "城区：100%；乡镇：80%", "城区100％\n乡镇80％", "城区100% 乡镇80%", "城区100%,乡镇80%"
            })
    void readsPartsOfTheTerritory(String printed) {
        assertThat(shown(ValueReader.read(printed))).isEqualTo("AMOUNT = 100 % @城区 + AMOUNT = 80 % @乡镇");
    }

    @Test
    void readsBoundsOfParts() {
        assertThat(shown(ValueReader.read("城区≥95%；农村不低于85%"))).isEqualTo("AMOUNT ≥ 95 % @城区 + AMOUNT ≥ 85 % @农村");
    }

    @Test
    void readsARangeAsTwoBounds() {
        assertThat(shown(ValueReader.read("80%—90%"))).isEqualTo("AMOUNT ≥ 80 % + AMOUNT ≤ 90 %");
        assertThat(shown(ValueReader.read("30～50个"))).isEqualTo("AMOUNT ≥ 30 个 + AMOUNT ≤ 50 个");
    }

    @Test
    void takesTheUnitFromItsColumn() {
        assertThat(shown(ValueReader.read("≥80", "％", null))).isEqualTo("AMOUNT ≥ 80 %");
        assertThat(shown(ValueReader.read("30个", "个", null))).isEqualTo("AMOUNT = 30 个");
        assertThat(shown(ValueReader.read("30", "—", null))).isEqualTo("AMOUNT = 30");
        assertThat(shown(ValueReader.read("有", "%", null))).isEqualTo("EXISTS");
    }

    @Test
    void readsThroughLineBreaksOfANarrowCell() {
        assertThat(shown(ValueReader.read("完成市级\n下达任务"))).isEqualTo("ASSIGNED");
        assertThat(shown(ValueReader.read("≥\n80%"))).isEqualTo("AMOUNT ≥ 80 %");
    }

    private static String shown(Statement statement) {
        return statement.readings().stream().map(ValueReaderTest::shown).collect(Collectors.joining(" + "));
    }

    private static String shown(Reading reading) {
        String number = reading.value() == null
                ? ""
                : " " + Objects.requireNonNull(reading.bound()).sign() + " " + reading.value() + " " + reading.unit();
        String area = reading.area() == null ? "" : " @" + reading.area();
        String since = reading.since() == null ? "" : " since " + reading.since();
        return (reading.kind() + number).strip() + area + since;
    }
}
