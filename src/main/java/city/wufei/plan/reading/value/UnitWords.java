package city.wufei.plan.reading.value;

import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The units of measurement that plans print behind numbers. */
public final class UnitWords {
    private static final String RATIOS = "% ‰ 个百分点 百分点";
    private static final String MEASURES = "吨标准煤 吨标煤 吨 千克 公斤 克 立方米 平方公里 平方千米 平方米 公里 千米 毫米 米 亩 公顷 "
            + "升 千瓦时 千瓦 兆瓦 元 户次 人次 头 只 羽 辆次 kg km2 km m2 m3 mm m t g L kW MW";
    private static final String CLASSIFIERS = "个 家 座 处 条 台 辆 套 项 种 类 户 人 名 件 起 次 批 所 张 份 村 分 株 台(套) 部 艘 支 块 间 口";
    private static final String TIMES = "日 天 年 月 小时 d a h 亩 人 万元 公顷 km2 平方公里";

    /** Things counted one by one; a noun may follow. */
    public static final String CLASSIFIER = alternatives(CLASSIFIERS);

    /** A unit, with the multiples and "per" that plans give it. In normal text. */
    public static final String UNIT = "(?:" + alternatives(RATIOS) + "|[百千万亿]{0,2}(?:" + alternatives(MEASURES) + "|"
            + CLASSIFIER + ")(?:[/·](?:" + "[万亿]?(?:" + alternatives(MEASURES + " " + CLASSIFIERS) + ")|"
            + alternatives(TIMES) + ")){0,2}|[万亿](?=$|以))";

    private static final Pattern IS_CLASSIFIER = Pattern.compile("[百千万亿]{0,2}(?:" + CLASSIFIER + ")");

    private UnitWords() {}

    /** Whether it counts things one by one. */
    public static boolean isClassifier(String unit) {
        return IS_CLASSIFIER.matcher(unit).matches();
    }

    private static String alternatives(String words) {
        return Stream.of(words.split(" "))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }
}
