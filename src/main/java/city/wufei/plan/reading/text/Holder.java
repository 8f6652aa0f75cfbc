package city.wufei.plan.reading.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the plant, vehicle or firm that a clause is about, for capacities that the next clause states. */
final class Holder {
    private static final String PLANT = "(?:公司|厂|中心|站|场|园|所|设施|系统|车|生产线|处理线)(?:（[^（）\\d]*）)?";

    /** Tried from top to bottom. */
    private static final List<Pattern> PATTERNS = List.of(
            Pattern.compile("^(?:其中)?(?<holder>[^，]*?" + PLANT + ")(?:主要|为|是|负责|承担)"),
            Pattern.compile("(?:建成|完成|推进|建设|配备|配置|新建|设有|另有|建有|进入|依托|送至|送往|运至|和|、|为|由|在)(?<holder>[^，、]{2,30}?" + PLANT
                    + ")(?:[\\d两一二三四五]+[辆座处个台条])?(?:建设|处理|处置)?$"));

    private Holder() {}

    /** Empty when the clause names none. */
    static String in(String clause) {
        for (Pattern pattern : PATTERNS) {
            Matcher matcher = pattern.matcher(clause);
            if (matcher.find()) {
                return lastOf(matcher.group("holder"));
            }
        }
        return "";
    }

    /** The words in front that led to the name, taken away. */
    private static String lastOf(String holder) {
        return holder.replaceFirst("^.*(?:分别为|进入|依托|建成|完成|配备|配置|新建|设有|另有|建有)(?=.{2})", "");
    }
}
