package city.wufei.plan.reading.value;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a cell that lists responsible bodies. */
public final class BodyNames {
    private static final Pattern NONE = Pattern.compile("[-/\\\\]*|无");
    private static final Pattern LABEL = Pattern.compile("^(?:第一)?(?:牵头|责任|主办|主管|负责|实施|配合|协办|参与|支持|协同)(?:单位|部门)?[:：]");
    private static final Pattern AND_OTHERS = Pattern.compile("等(?:相关|有关)?(?:单位|部门)?$");
    private static final int LONGEST_GROUP = 40;
    private static final String SEPARATORS = "、；;，,\n\r/";

    /** Names that stand for several bodies, tried from top to bottom. */
    private static final List<Pattern> GROUPS = List.of(
            Pattern.compile("(?:全?[区市县]级?|辖区内?)?(?:各|相关|有关|所有|全体|其他|其它|涉及|属地).+"),
            Pattern.compile(".*(?:相关|有关|责任|成员|涉及|参与)(?:的)?(?:单位|部门|企业|乡镇|街道|镇街|机构).*"),
            Pattern.compile(
                    "(?:辖区(?:内)?)?(?:乡镇|镇街|街镇|街道|镇乡|乡镇\\(街道\\)|街道\\(乡镇\\)|镇\\(街道\\))(?:人民政府)?(?:\\(?街道办事处\\)?)?|街道办事处"),
            Pattern.compile("(?:.{0,4})(?:医疗卫生机构|医疗机构|产废单位|产废企业|矿山企业|经营单位|养殖场(?:\\(户\\))?|生产企业|物业服务?企业|回收企业|快递企业)"));

    private BodyNames() {}

    /** The names as printed, without a label in front and "等" at the end; none for a dash. Separators inside brackets do not count. */
    public static List<String> read(String printed) {
        List<String> names = new ArrayList<>();
        for (String part : split(printed)) {
            String bare = NormalText.unwrapped(part).replaceAll("[。.]$", "");
            String name =
                    AND_OTHERS.matcher(LABEL.matcher(bare).replaceFirst("")).replaceFirst("");
            if (!NONE.matcher(NormalText.of(name)).matches()) {
                names.add(name);
            }
        }
        return names;
    }

    /** What two spellings of one name have in common. */
    public static String key(String name) {
        return NormalText.of(name);
    }

    /** Whether the name stands for several bodies. */
    public static boolean isGroup(String name) {
        String key = key(name);
        return key.length() <= LONGEST_GROUP
                && GROUPS.stream().anyMatch(pattern -> pattern.matcher(key).matches());
    }

    private static List<String> split(String printed) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < printed.length(); i++) {
            char sign = printed.charAt(i);
            depth += "（(".indexOf(sign) >= 0 ? 1 : "）)".indexOf(sign) >= 0 ? -1 : 0;
            if (depth <= 0 && SEPARATORS.indexOf(sign) >= 0) {
                parts.add(printed.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(printed.substring(start));
        return parts;
    }
}
