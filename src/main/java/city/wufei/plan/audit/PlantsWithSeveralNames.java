package city.wufei.plan.audit;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A plant for one kind of waste whose name is printed with words of the same meaning: 处置 and 处理, 固废 and 固体废物, 餐厨
 * and 厨余, 厂 and 场. Names that differ by anything else may be two plants.
 */
final class PlantsWithSeveralNames implements AuditRule {
    private static final Pattern PLANT = Pattern.compile(
            "(?:" + WasteStream.PATTERN + ")(?:无害化|集中|资源化|焚烧|应急|填埋|综合|协同|利用|再生|发电){0,4}(?:处理|处置|利用|发电|填埋)[厂场]");

    @Override
    public List<Finding> check(Evidence plan) {
        SeveralNames names = new SeveralNames();
        plan.texts()
                .forEach(passage -> PLANT.matcher(passage.text())
                        .results()
                        .map(MatchResult::group)
                        .forEach(plant -> names.add(key(plant), plant, passage.place())));
        return names.findings();
    }

    private static String key(String plant) {
        return plant.replace("处置", "处理")
                .replace("固体废物", "固废")
                .replace("废弃物", "废物")
                .replace("餐厨", "厨余")
                .replace("场", "厂");
    }
}
