package city.wufei.plan.audit;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of a firm, taken apart.
 *
 * @param regions that stand in front ("重庆", "开州")
 * @param local without these
 * @param core without the legal form either, short words written out
 */
record FirmName(String printed, Set<String> regions, String local, String core) {
    private static final String PROVINCE =
            "北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|" + "海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆";
    private static final Pattern LEGAL_FORM = Pattern.compile("(?:股份|责任)?(?:有限(?:责任)?)?公司$");
    private static final Pattern SMALL_REGION = Pattern.compile("^(\\p{IsHan}{1,3}?)[市县区州](?=\\p{IsHan}{2})");
    private static final Pattern IN_TEXT = Pattern.compile("\\p{IsHan}{2,30}?(?:股份|责任)?有限(?:责任)?公司");
    private static final Pattern LEADING_WORDS =
            Pattern.compile("^.*(?:[由以至为和与及在将对向从是有到]|委托|推进|依托|消纳|其中|包括)(?=\\p{IsHan}{4})");
    private static final Map<String, String> SHORT = Map.of("固废", "固体废物", "危废", "危险废物", "废弃物", "废物", "处置", "处理");

    /** Words that a name may have or not and still be that of the same firm, when what is left is a kind of waste. */
    private static final Set<String> OPTIONAL = Set.of("厂", "治理", "处理", "利用", "回收");

    /**
     * Takes a name apart.
     *
     * @param place the region the plan is for, without its kind ("开州"), null when unknown
     */
    static FirmName of(String printed, @Nullable String place) {
        Set<String> regions = new HashSet<>();
        String rest = printed;
        Matcher region = region(rest, place);
        while (region.find()) {
            regions.add(region.group(1));
            rest = rest.substring(region.end());
            region = region(rest, place);
        }
        String core = LEGAL_FORM.matcher(rest).replaceFirst("");
        for (Map.Entry<String, String> word : SHORT.entrySet()) {
            core = core.replace(word.getKey(), word.getValue());
        }
        return new FirmName(printed, Set.copyOf(regions), rest, core);
    }

    /** Every firm that a running text calls by its legal name. */
    static List<FirmName> in(String text, @Nullable String place) {
        return IN_TEXT.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(name -> of(trimmed(name, place), place))
                .filter(name -> name.core().length() > 1)
                .toList();
    }

    /** Whether both are most likely one firm, though they are not the same name with or without its region. */
    boolean isLikely(FirmName other) {
        boolean near =
                regions.isEmpty() || other.regions.isEmpty() || regions.stream().anyMatch(other.regions::contains);
        boolean alike = core.equals(other.core) || isExtended(core, other.core) || isExtended(other.core, core);
        return near && alike && !local.equals(other.local);
    }

    private static boolean isExtended(String shorter, String longer) {
        return shorter.length() > 1
                && longer.startsWith(shorter)
                && OPTIONAL.contains(longer.substring(shorter.length()));
    }

    private static Matcher region(String name, @Nullable String place) {
        String known = place == null ? PROVINCE : PROVINCE + "|" + Pattern.quote(place);
        Matcher matcher = Pattern.compile("^(" + known + ")[省市县区州]?").matcher(name);
        return matcher.lookingAt() ? matcher.reset() : SMALL_REGION.matcher(name);
    }

    private static String trimmed(String name, @Nullable String place) {
        String rest = LEADING_WORDS.matcher(name).replaceFirst("");
        String known = place == null ? PROVINCE : PROVINCE + "|" + Pattern.quote(place);
        Matcher anchor = Pattern.compile(known).matcher(rest);
        if (!anchor.find() || SMALL_REGION.matcher(rest).find()) {
            return rest;
        }
        return rest.substring(anchor.start());
    }
}
