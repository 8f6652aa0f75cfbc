package city.wufei.plan.audit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The kinds of waste that plans speak of, whatever word they use for them. */
final class WasteStream {
    private static final List<String> WORDS = Arrays.stream(("一般工业固体废物 一般工业固废 工业固体废物 工业固废 工业危险废物 危险废物 危废 医疗废物 医疗废弃物 "
                            + "生活垃圾 厨余垃圾 餐厨垃圾 可回收物 有害垃圾 其他垃圾 建筑垃圾 装修垃圾 工程渣土 污泥 油泥 秸秆 畜禽粪污 粪污 病死畜禽 "
                            + "农膜 地膜 棚膜 农药包装废弃物 肥料包装物 粉煤灰 炉渣 煤矸石 脱硫石膏 副产石膏 飞灰 尾矿 磷石膏 赤泥 渗滤液 "
                            + "报废机动车 报废汽车 废弃电器电子产品 废铅蓄电池 废矿物油 再生资源")
                    .split(" "))
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();

    private static final Map<String, String> SAME = Map.of(
            "一般工业固废", "一般工业固体废物",
            "工业固废", "工业固体废物",
            "危废", "危险废物",
            "医疗废弃物", "医疗废物",
            "餐厨垃圾", "厨余垃圾",
            "报废汽车", "报废机动车",
            "粪污", "畜禽粪污");

    /** Any of the words, the longest first. */
    static final String PATTERN = String.join("|", WORDS);

    private static final Pattern ANY = Pattern.compile(PATTERN);

    private WasteStream() {}

    /** The kinds that a text names, each by one word only. */
    static Set<String> in(String text) {
        return ANY.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(word -> SAME.getOrDefault(word, word))
                .collect(Collectors.toSet());
    }
}
