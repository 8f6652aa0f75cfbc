package city.wufei.plan.reading;

import city.wufei.plan.reading.value.BodyNames;
import city.wufei.plan.reading.value.NormalText;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who leads and who supports; some cities say both in one cell. */
record LeadsAndSupports(List<String> leads, List<String> supports) {
    private static final String LEAD = "(?:牵头|责任|主办|主管)";
    private static final String SUPPORT = "(?:配合|协办|参与|协助|协同|支持)";

    /** Tried from top to bottom; the first group leads, the second supports. */
    private static final List<Pattern> BOTH_IN_ONE = List.of(
            Pattern.compile(LEAD + "(?:单位|部门)?[:：](.+?)[；;。，,\\s]*" + SUPPORT + "(?:单位|部门)?[:：](.+)", Pattern.DOTALL),
            Pattern.compile(
                    "(.+?)(?:牵头|负责)[，,；;、\\s]*(.+?)(?:等)?(?:按职责(?:分工)?)?" + SUPPORT + "(?:落实|推进)?", Pattern.DOTALL));

    static LeadsAndSupports of(ItemRow row) {
        String leads = row.value(Meaning.BODIES);
        String supports = row.value(Meaning.SUPPORTS);
        if (NormalText.of(supports).isEmpty()) {
            for (Pattern pattern : BOTH_IN_ONE) {
                Matcher both = pattern.matcher(leads.strip());
                if (both.matches()) {
                    return new LeadsAndSupports(BodyNames.read(both.group(1)), BodyNames.read(both.group(2)));
                }
            }
        }
        return new LeadsAndSupports(BodyNames.read(leads), BodyNames.read(supports));
    }
}
