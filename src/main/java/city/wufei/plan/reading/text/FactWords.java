package city.wufei.plan.reading.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words around numbers: which belong to a name, and which only lead to it. */
final class FactWords {
    /** In characters; words further from the number do not name it. */
    private static final int LONGEST = 80;

    private static final String REGION = "全区|全市|全县|全州|全省|全域|我区|我市|我县|本区|本市|本县|境内|辖区内|区内|市内|县内";

    /** In front of a name, taken away one after the other. */
    private static final Pattern BEFORE_NAME = Pattern.compile(
            "^(?:" + REGION
                    + "|从[^，]*?看|以上|上述|截至|确保|力争|争取|实现|目前|现有|其中|年内|全年|当年|共计|共有|合计|总计|含有|含|包括|涉及|设有|配备|配置|建成|完成|拥有|建有|另有|另设|另建|共(?![同享建用性])|下辖|辖|以及|并|(?:有|和|及|与)(?![机效色害毒谐平])|[、，：])(?=.)");

    private static final Pattern YEAR = Pattern.compile("^.*?\\d{4}年(?:全年|底|末|度)?[，,]?");

    /** Behind a name, in front of the number. */
    private static final Pattern BEHIND_NAME = Pattern.compile(
            "(?:大约|约|近|逾|超过|超|达到|达成|达|高达|已|为|是|共计|共有|共|合计|总计|主要涉及|涉及|主要|(?<![人年亩户日])均|分别|仅|仅为|占全.的|的|约占|占|含|有|实现|确保|提高到|提升到|提高至|提升至|降至|降低到|保持|力争|由|至|到|[：:，、])+$");

    private static final Pattern QUOTED = Pattern.compile("^“([^”]{1,15})”");
    private static final Pattern SHARE_OF_REGION = Pattern.compile("占(?:" + REGION + ")(?=.)");

    /** Where the noun of a count ends. */
    private static final Pattern BEHIND_NOUN =
            Pattern.compile("各|常态化|(?<!目)的|由|为|用于|进行|开展|均|分别|[，。；：:、“”]|和$|及$|以及$|与$|等$|并|，|项目和");

    /** What is measured; the name of a fact ends with it, or consists of it when the subject was named before. */
    static final String MEASURE =
            "(?:年底|年末|年|日|申报|总|往年|累计|当年|设计)*(?:产生|可收集|收集|综合利用|资源化利用|回收利用|利用|无害化处置|无害化处理|处置|处理|贮存|清运|收运|转运|"
                    + "回收|填埋|焚烧|使用|排放|转移|库存|覆盖|收集处理)(?:总)?(?:量|率|能力|规模|总量)|(?:剩余|总|设计)?库容|经营规模|占比|增加值";

    private static final Pattern BARE = Pattern.compile(MEASURE);
    private static final Pattern SUBJECT = Pattern.compile("^(?<subject>.+?)(?:" + MEASURE + ")$");
    private static final Pattern CHANGE =
            Pattern.compile("^(?:比上年|较上年|同比|环比|比\\d{4}年|较\\d{4}年|比去年)*(?:增长|下降|提高|减少|增加|降低)$");

    private FactWords() {}

    /** The words before a number as a name; empty when they hold none. */
    static String name(String before, String place) {
        String near = before.substring(Math.max(before.length() - LONGEST, 0)).strip();
        String name = YEAR.matcher(near).replaceFirst("");
        return trimmed(!place.isEmpty() && name.startsWith(place) ? name.substring(place.length()) : name);
    }

    private static String trimmed(String text) {
        String name = text.strip();
        Matcher before = BEFORE_NAME.matcher(name);
        while (before.find()) {
            name = name.substring(before.end());
            before = BEFORE_NAME.matcher(name);
        }
        name = BEHIND_NAME.matcher(name).replaceFirst("").strip();
        return SHARE_OF_REGION.matcher(name).replaceAll("占");
    }

    /** The noun behind a count; empty when the clause ends there. */
    static String noun(String after) {
        Matcher quoted = QUOTED.matcher(after.substring(0, Math.min(after.length(), LONGEST)));
        if (quoted.find()) {
            return quoted.group(1);
        }
        Matcher end = BEHIND_NOUN.matcher(after);
        String noun = end.find() ? after.substring(0, end.start()) : after;
        return BEHIND_NOUN.matcher(noun).replaceFirst("").strip();
    }

    static boolean isBareMeasure(String name) {
        return BARE.matcher(name).matches();
    }

    static boolean isBareChange(String name) {
        return CHANGE.matcher(name).matches();
    }

    /** What the measure is of; empty when the name does not end with a measure. */
    static String subject(String name) {
        Matcher matcher = SUBJECT.matcher(name);
        return matcher.matches() ? matcher.group("subject") : "";
    }
}
