package city.wufei.plan.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Capacities in tonnes a day or a year, in the ways in which texts print them. */
final class Capacity {
    private static final String NUMBER = "(?<number>\\d+(?:\\.\\d+)?)";
    private static final String TONNES = "(?<unit>万吨|吨|t)";

    /** 100吨/日 */
    private static final Pattern PER = Pattern.compile(NUMBER + TONNES + "/(?<per>[日天年])");

    /** 日处理能力100吨 */
    private static final Pattern DAILY =
            Pattern.compile("(?<per>[日年])(?:最大)?(?:处理|处置|转运|运转|收集|焚烧|利用|拆解)(?:总?(?:量|能力|规模))?(?:约|为|达到?)?" + NUMBER
                    + TONNES + "(?!/)(?:[^，。；、\\d]{0,15}(?<lines>\\d+)[条台套])?");

    private Capacity() {}

    /** Every capacity; of several lines both that of one and that of all, since texts leave open which is meant. */
    static List<Amount> in(String text) {
        List<Amount> found = new ArrayList<>();
        for (Matcher matcher = PER.matcher(text); matcher.find(); ) {
            found.add(amount(matcher));
        }
        for (Matcher matcher = DAILY.matcher(text); matcher.find(); ) {
            Amount one = amount(matcher);
            found.add(one);
            String lines = matcher.group("lines");
            if (lines != null) {
                found.add(Amount.exact(one.value().multiply(new BigDecimal(lines)), one.unit()));
            }
        }
        return found;
    }

    private static Amount amount(Matcher matcher) {
        String unit = matcher.group("unit").replace("t", "吨") + "/" + matcher.group("per");
        return Amount.exact(new BigDecimal(matcher.group("number")), unit);
    }
}
