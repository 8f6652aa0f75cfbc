package city.wufei.plan.reading.text;

import city.wufei.plan.draft.Fact.Kind;
import city.wufei.plan.reading.value.UnitWords;
import java.util.regex.Pattern;

/** Tells what sort of number a fact is by its name and unit; of the rules the first that fits counts. */
final class FactKinds {
    private static final Pattern RATE_UNIT = Pattern.compile("%|‰|个百分点|百分点|.+/[万亿]?元");
    private static final Pattern CAPACITY_UNIT = Pattern.compile(".+/[日天d小时]+");
    private static final Pattern CAPACITY_NAME = Pattern.compile("能力|库容|规模$|容量|^日处理|^日处置|^日转运");
    private static final Pattern AMOUNT = Pattern.compile("[百千万亿]*(?:吨|千克|公斤|克|立方米|升|kg|t|g|m3|L|头|只|羽)(?:/年)?");

    private FactKinds() {}

    static Kind of(String name, String unit) {
        if (RATE_UNIT.matcher(unit).matches()) {
            return Kind.RATE;
        }
        if (CAPACITY_UNIT.matcher(unit).matches() || CAPACITY_NAME.matcher(name).find()) {
            return Kind.CAPACITY;
        }
        if (AMOUNT.matcher(unit).matches()) {
            return Kind.QUANTITY;
        }
        return UnitWords.isClassifier(unit) ? Kind.COUNT : Kind.OTHER;
    }
}
