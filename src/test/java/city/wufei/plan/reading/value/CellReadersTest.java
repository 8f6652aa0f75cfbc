package city.wufei.plan.reading.value;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.plan.YearSpan;
import city.wufei.plan.reading.value.DeadlineReader.Deadline;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellReadersTest {
    @ParameterizedTest
    @CsvSource({
        "2021—2024,2021,2024",
        "2021-2025,2021,2025",
        "2021年—2025年,2021,2025",
        "2021～2023年,2021,2023",
        "2021至2023年,2021,2023",
        "2021——2025年,2021,2025",
        "２０２１－２０２５,2021,2025",
        "2021-23,2021,2023",
        "2023年,2023,2023",
        "2023,2023,2023",
        "2023年1月—2025年12月,2023,2025",
        "2021.01-2023.12,2021,2023",
        "2021/3-2022/6,2021,2022",
        "2023年6月至2024年底,2023,2024",
        "2025年底前,2025,2025",
        "2021、2022年,2021,2022",
        "“十四五”期间,2021,2025",
        "十三五,2016,2020",
    })
    void readsYears(String printed, int from, int to) {
        assertThat(YearsReader.read(printed)).contains(new YearSpan(from, to));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "长期", "2025-2021", "2023年起", "近期", "2021—2O24"})
    void readsNoYearsWhereThereAreNone(String printed) {
        assertThat(YearsReader.read(printed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2025年,2025-12-31",
        "2025,2025-12-31",
        "2025年底前,2025-12-31",
        "2025年12月,2025-12-31",
        "2025年6月底前,2025-06-30",
        "2025年6月30日前,2025-06-30",
        "2024年2月,2024-02-29",
        "2023—2025年,2025-12-31",
        "2021-2025,2025-12-31",
        "2023.06,2023-06-30",
        "2025年上半年,2025-06-30",
        "2025年第三季度,2025-09-30",
        "“十四五”期末,2025-12-31",
        "2025年底前完成,2025-12-31",
    })
    void readsTheLastDayOfADeadline(String printed, LocalDate last) {
        assertThat(DeadlineReader.read(printed)).contains(new Deadline(last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"长期坚持", "持续推进", "常态化推进", "每年", "2023年起持续推进", "—"})
    void readsDeadlinesWithoutEnd(String printed) {
        assertThat(DeadlineReader.read(printed)).contains(new Deadline(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "立即", "2025年2月30日", "2025年13月", "尽快"})
    void readsNoDeadlineWhereThereIsNone(String printed) {
        assertThat(DeadlineReader.read(printed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "30000,0,30000",
        "'30,000',0,30000",
        "3,4,30000",
        "1.37,4,13700",
        "0.005,4,50",
        "2000000,-4,200",
        "3亿元,0,30000",
        "2000万元,4,2000",
        "2000万,-4,2000",
        "15000000元,0,1500",
        "约590.50,0,590.5"
    })
    void readsMoneyInTenThousandYuan(String printed, int power, BigDecimal expected) {
        assertThat(MoneyReader.read(printed, power)).contains(expected);
    }

    @Test
    void readsNoMoneyWithoutAUnit() {
        assertThat(MoneyReader.read("30000", null)).isEmpty();
        assertThat(MoneyReader.read("—", 0)).isEmpty();
        assertThat(MoneyReader.read("另行确定", 0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"总投资（万元）,0", "投资 (亿元),4", "投资估算/元,-4", "单位：万元,0"})
    void findsTheUnitOfMoneyInAHeading(String heading, int power) {
        assertThat(MoneyReader.power(heading)).contains(power);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            甲局、乙委；丙办          | 甲局 乙委 丙办
            甲局,乙委，丙办           | 甲局 乙委 丙办
            甲局（含一科、二科）、乙委   | 甲局（含一科、二科） 乙委
            甲局、各街道办事处等        | 甲局 各街道办事处
            甲局、乙委等有关部门        | 甲局 乙委
            生态 环境局              | 生态环境局
            牵头单位：甲局；配合单位：乙委 | 甲局 乙委
            甲局、甲局               | 甲局 甲局
            /                      | ''
            —                      | ''
            无                      | ''
            """)
    void readsBodies(String printed, String expected) {
        assertThat(String.join(" ", BodyNames.read(printed))).isEqualTo(expected);
    }

    @Test
    void readsBodiesOnLinesOfTheirOwn() {
        assertThat(BodyNames.read("甲局\n乙委")).isEqualTo(List.of("甲局", "乙委"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "各乡镇（街道）",
                "相关乡镇（街道）",
                "区级相关单位",
                "区级有关单位",
                "各街道办事处",
                "各矿山企业",
                "医疗卫生机构",
                "有关部门",
                "乡镇（街道）",
                "属地镇街",
                "区级各部门",
                "各成员单位"
            })
    void knowsGroups(String name) {
        assertThat(BodyNames.isGroup(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"区生态环境局", "汉丰街道办事处", "浦里新区管委会", "清泉水务公司", "领导小组办公室"})
    void knowsSingleBodies(String name) {
        assertThat(BodyNames.isGroup(name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "一、总体要求,PART,总体要求",
        "（一）指导思想,BRACKETED,指导思想",
        "(十二) 甲,BRACKETED,甲",
        "1﹒甲,DIGITS,甲",
        "12.甲,DIGITS,甲",
        "（1）甲,BRACKETED_DIGITS,甲",
        "①甲,CIRCLED,甲",
        "第三章 甲,PART,甲"
    })
    void cutsOrdinalsOff(String printed, Ordinals.Style style, String rest) {
        assertThat(Ordinals.read(printed)).contains(new Ordinals.Numbered(style, rest));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020年全年", "5个乡", "0.5吨", "一般工业固体废物", "甲"})
    void takesNoNumberForAnOrdinal(String printed) {
        assertThat(Ordinals.read(printed)).isEmpty();
    }
}
